import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page as Tab } from '@playwright/test'
import { brotli } from './brotli.ts'
import type { EngineId } from './engine.ts'
import { slowLine } from './serve.ts'
import { ask, type Stage } from './stage.ts'

/** What an engine costs at one size. What it could not do in time is left out, and said in `reasons`. */
export interface Speed {
  make?: { seconds: number; megabytes: number }
  /** Of all files of the index, compressed. */
  indexBytes?: number
  /** From the first focus to the first results; bytes compressed, with the scripts. */
  first?: FirstResult
  keys?: Keys
  slowKeys?: Keys
  /** Of the page: when the index is open, and after all queries. In bytes. */
  heap?: { opened: number; used: number }
  /** How many times as long something takes in the page with a slowed processor. */
  slowing?: number
  reason?: SpeedReason
}

export interface FirstResult {
  bytes: number
  /** Undefined where it would take longer than anybody waits. */
  milliseconds: number | undefined
}

/**
 * Milliseconds for each letter typed, where everything was typed before and nothing has to come from the server;
 * `count` letters were typed before time was up.
 */
export interface Keys {
  median: number
  p95: number
  count: number
}

export type SpeedReason = { code: 'too-long' | 'failed'; text: string }

export interface SpeedTools {
  stage: Stage
  /** Runs a program of this folder, and tells what it took; rejects when it fails or takes longer than the limit. */
  cost(program: string, args: readonly string[], limit: number): Promise<{ megabytes: number }>
  /** For whatever is made meanwhile. */
  scratch: string
}

/** In milliseconds: an index that takes longer to make is of no use to a site that is built every day. */
const longestMake = 300_000
const longestTyping = 15_000
/** Nobody waits longer. */
const longestWait = 60_000

export async function speedOf(
  engine: EngineId,
  size: number,
  queries: readonly string[],
  tools: SpeedTools,
): Promise<Speed> {
  const speed: Speed = {}
  try {
    speed.make = await made(engine, size, tools)
    speed.indexBytes = indexBytes(tools.stage.folderOf(engine))
    speed.first = await firstResult(engine, queries, tools.stage)
    Object.assign(speed, await typing(engine, queries, tools.stage))
    Object.assign(speed, await slowTyping(engine, queries, tools.stage))
  } catch (error) {
    speed.reason = reasonOf(error)
  }
  return speed
}

class TooLong extends Error {}

function reasonOf(error: unknown): SpeedReason {
  const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return { code: error instanceof TooLong ? 'too-long' : 'failed', text }
}

async function made(engine: EngineId, size: number, { stage, cost, scratch }: SpeedTools) {
  const folder = stage.folderOf(engine)
  const seconds = join(scratch, 'seconds')
  rmSync(folder, { recursive: true, force: true })
  const program = join(import.meta.dirname, 'make.ts')
  const args = [engine, String(size), folder, seconds]
  const { megabytes } = await inTime(cost(program, args, longestMake), longestMake)
  return { seconds: Number(readFileSync(seconds, 'utf8')), megabytes }
}

/** Without the scripts and styles that Pagefind puts beside its index. */
const indexBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !/\.(?:js|css)$/.test(item.name))
    .map(({ parentPath, name }) => brotli(readFileSync(join(parentPath, name))).length)
    .reduce((sum, bytes) => sum + bytes, 0)

/** The median of three queries, each with nothing kept. */
async function firstResult(
  engine: EngineId,
  queries: readonly string[],
  stage: Stage,
): Promise<FirstResult> {
  const found: FirstResult[] = []
  for (const query of queries.slice(0, 3)) {
    const bytes = await firstBytes(engine, query, stage)
    if ((1000 * bytes) / slowLine.bytesPerSecond > longestWait)
      return { bytes, milliseconds: undefined }
    const { milliseconds } = await stage.visit('slow', ({ tab, index }) =>
      ask(tab, 'first', index(engine, 'en'), query),
    )
    found.push({ bytes, milliseconds })
  }
  return median(found, ({ milliseconds }) => milliseconds ?? 0)
}

function median<Item>(items: readonly Item[], value: (item: Item) => number): Item {
  const sorted = [...items].sort((a, b) => value(a) - value(b))
  return sorted[Math.floor(sorted.length / 2)] as Item
}

const firstBytes = (engine: EngineId, query: string, stage: Stage): Promise<number> =>
  stage.visit('fast', async ({ tab, index, server }) => {
    await inTime(ask(tab, 'first', index(engine, 'en'), query), longestWait)
    return server.sent()
  })

const typing = (engine: EngineId, queries: readonly string[], stage: Stage) =>
  stage.visit('fast', async ({ tab, index }) => {
    await inTime(ask(tab, 'open', index(engine, 'en')), longestWait)
    const opened = await heapOf(tab)
    await ask(tab, 'keystrokes', queries, longestTyping)
    const keys = keysOf(await ask(tab, 'keystrokes', queries, longestTyping))
    return { keys, heap: { opened, used: await heapOf(tab) } }
  })

const slowTyping = (engine: EngineId, queries: readonly string[], stage: Stage) =>
  stage.visit('fast', async ({ tab, index }) => {
    await inTime(ask(tab, 'open', index(engine, 'en')), longestWait)
    await ask(tab, 'keystrokes', queries, longestTyping)
    const before = await ask(tab, 'work')
    const session = await tab.context().newCDPSession(tab)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor })
    const after = await ask(tab, 'work')
    const slowKeys = keysOf(await ask(tab, 'keystrokes', queries, longestTyping))
    return { slowKeys, slowing: after.milliseconds / before.milliseconds }
  })

export const slowProcessor = 4

function keysOf(times: readonly number[]): Keys {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), count: sorted.length }
}

/** All that belongs to the page, its workers and what they hold outside the heap; after collecting what is not used. */
const heapOf = (tab: Tab): Promise<number> =>
  tab.evaluate(async () => {
    const told = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ bytes: number }>
    }
    return (await told.measureUserAgentSpecificMemory()).bytes
  })

async function inTime<Value>(promise: Promise<Value>, limit: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`${limit / 1000}`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
