import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  type Browser,
  chromium,
  type LaunchOptions,
  type Route,
  type Page as Tab,
} from '@playwright/test'
import { pathOf, servedFile } from '#cli/finished-site/addresses.ts'
import { trustedTypes } from '#model/policy.ts'
import type { SiteToPrint } from './site.ts'

/** A browser that prints pages of a site as a reader’s would. */
export interface Printer {
  /** The version of the browser. */
  version: string
  /**
   * @param address of the page, as it is published
   * @param following the HTML of the pages on which its list goes on, whose rows are printed with it
   * @throws PrintingFailed
   */
  print(address: string, following: readonly string[]): Promise<Printed>
  /** Milliseconds of processor time that all its processes took so far. */
  processorTime(): Promise<number>
  close(): Promise<void>
}

export interface Printed {
  pdf: Uint8Array
  /** What the browser asked for besides the page, from the folder of the site, in order of names. */
  asked: string[]
}

/** Why a page was not printed: it asks for what the site does not have, or the browser gave no answer. */
export class PrintingFailed extends Error {
  readonly missing: string | undefined
  constructor(missing?: string) {
    super(missing)
    this.missing = missing
  }
}

/** A list of ten thousand asks is printed in half of that, on a slow machine. */
export const patience = 120_000

/**
 * Pages are shown at the address at which they are published, so that links in the PDF lead there; what they ask for is
 * read from the folder, and nothing is fetched. Their policy holds. Their scripts do not run: paper needs none.
 *
 * @param limit how long a page may take, in milliseconds
 */
export async function printerOf(
  site: SiteToPrint,
  launch: LaunchOptions,
  limit = patience,
): Promise<Printer> {
  const browser = await chromium.launch({ ...launch, timeout: patience })
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' })
  const tab = await context.newPage()
  const asked = { files: new Set<string>(), missing: new Set<string>() }
  await context.route('**/*', (route) => answer(route, site, asked))
  return {
    version: browser.version(),
    async print(address, following) {
      for (const each of Object.values(asked)) each.clear()
      const pdf = await within(limit, printed(tab, address, following))
      const [missing] = asked.missing
      if (missing !== undefined) throw new PrintingFailed(missing)
      return { pdf, asked: [...asked.files].sort() }
    },
    processorTime: () => processorTimeOf(browser),
    // One that hangs would not let go.
    close: () => Promise.race([browser.close(), setTimeout(5_000, undefined, { ref: false })]),
  }
}

function answer(route: Route, site: SiteToPrint, asked: Record<'files' | 'missing', Set<string>>) {
  const request = route.request()
  if (request.resourceType() === 'script') return route.abort()
  const address = request.url()
  const isHere = new URL(address).origin === new URL(site.home).origin
  const path = isHere ? pathOf(new URL(address).pathname, '', site) : undefined
  const file = path === undefined ? undefined : servedFile(path, site)
  if (file === undefined) {
    asked.missing.add(address)
    return route.abort()
  }
  if (request.resourceType() !== 'document') asked.files.add(file)
  return route.fulfill({ path: join(site.folder, file) })
}

async function printed(tab: Tab, address: string, following: readonly string[]) {
  await tab.emulateMedia({ media: 'print' })
  await tab.goto(address)
  if (following.length > 0) await tab.evaluate(addRows, [following, trustedTypes] as const)
  await tab.evaluate(titleWhole)
  await tab.evaluate(everythingThere)
  return tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
}

/** Runs in the page. The rows of the other pages of a list join those of the first one, and it is no part any more. */
function addRows([pages, name]: readonly [pages: readonly string[], name: string]): void {
  interface WithTypes {
    trustedTypes: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): typeof rules
    }
  }
  const rules = { createHTML: (html: string) => html }
  const policy = (globalThis as unknown as WithTypes).trustedTypes.createPolicy(name, rules)
  const lists = ':is([data-rows], section:has(#recommendations)) ul:has(> li.row)'
  for (const html of pages) {
    const page = new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
    document.querySelector(lists)?.append(...(page.querySelector(lists)?.children ?? []))
  }
  for (const range of document.querySelectorAll('[data-range]')) range.remove()
}

/** Runs in the page. What stands in a tab is cut after so many letters; a document is looked for by all of its title. */
function titleWhole(): void {
  const said = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="og:${name}"]`)?.content ?? ''
  if (said('title')) document.title = `${said('title')} · ${said('site_name')}`
}

/** Runs in the page. Pictures further down are not loaded before somebody comes there. */
async function everythingThere(): Promise<void> {
  for (const picture of document.images) picture.loading = 'eager'
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)))
  await document.fonts.ready
}

async function within<Answer>(limit: number, work: Promise<Answer>): Promise<Answer> {
  const late = setTimeout(limit, undefined, { ref: false })
  const answer = await Promise.race([work.then((done) => ({ done })), late])
  if (answer) return answer.done
  work.catch(() => undefined)
  throw new PrintingFailed()
}

async function processorTimeOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((total, { cpuTime }) => total + cpuTime * 1000, 0)
}
