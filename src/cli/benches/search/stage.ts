import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions, type Page as Tab } from '@playwright/test'
import { build } from 'vite'
import type { EngineId, Published } from './engine.ts'
import type { BenchPage, PublishedIndex } from './page/bench-page.ts'
import { writePublished } from './published-files.ts'
import { type Served, served, slowLine } from './serve.ts'

/** Where engines perform: a site with one page, served twice, and a browser. */
export interface Stage {
  /** Puts an index where both servers find it, in place of the last one. */
  publish(engine: EngineId, files: Published): void
  /** The folder that `publish` writes an engine's index to. */
  folderOf(engine: EngineId): string
  /** A new page in a browser that has kept nothing. */
  visit<Answer>(line: LineName, act: (visit: Visit) => Promise<Answer>): Promise<Answer>
  close(): Promise<void>
}

export type LineName = 'fast' | 'slow'

export interface Visit {
  tab: Tab
  server: Served
  index(engine: EngineId, locale: string): PublishedIndex
}

/** @param folder for the site, absolute, there and empty */
export async function stageIn(folder: string, launch: LaunchOptions): Promise<Stage> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    worker: { format: 'es' },
  })
  const servers = { fast: await served(folder), slow: await served(folder, slowLine) }
  const browser = await chromium.launch({
    ...launch,
    args: [...(launch.args ?? []), '--enable-blink-features=ForceEagerMeasureMemory'],
  })
  const folderOf = (engine: EngineId) => join(folder, 'indexes', engine)
  return {
    folderOf,
    publish(engine, files) {
      rmSync(folderOf(engine), { recursive: true, force: true })
      writePublished(folderOf(engine), files)
    },
    visit: (line, act) => visiting(browser, servers[line], act),
    async close() {
      await browser.close()
      for (const server of Object.values(servers)) server.close()
    },
  }
}

async function visiting<Answer>(
  browser: Browser,
  server: Served,
  act: (visit: Visit) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext()
  try {
    const tab = await context.newPage()
    await tab.goto(`${server.address}index.html`)
    await tab.waitForFunction(() => 'bench' in globalThis)
    server.sent()
    const index = (engine: EngineId, locale: string): PublishedIndex => ({
      engine,
      locale,
      folder: `${server.address}indexes/${engine}/`,
    })
    return await act({ tab, server, index })
  } finally {
    await context.close()
  }
}

/** Has the page do something; what it is given and gives back is copied. */
export const ask = <Name extends keyof BenchPage>(
  tab: Tab,
  name: Name,
  ...given: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> =>
  tab.evaluate(
    ([method, values]) => {
      const { bench } = globalThis as unknown as {
        bench: Record<string, (...all: unknown[]) => unknown>
      }
      return bench[method as string]?.(...(values as unknown[]))
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<BenchPage[Name]>>>
