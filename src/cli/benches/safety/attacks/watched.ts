import type { BrowserContext, Page } from '@playwright/test'
import { armed, elementsOnPage, touchEverything, touches } from './elements-on-page.ts'
import { otherHost } from './payloads/index.ts'

/** What an attack did: `script 12 at asks/fields-12/`. */
export type Breach = string

/** A browser in which nothing of an attack stays unnoticed. */
export interface Watch {
  /** Opens an address, touches everything there, and notes what happened. */
  visit(address: string): Promise<void>
  /** Something else that a reader does there. */
  act(address: string, act: (page: Page) => Promise<void>): Promise<void>
  breaches: Breach[]
}

/**
 * @param context a browser that ignores the policy of the pages, so that it is their markup that is tried
 * @param site what pages may ask for: addresses that begin so
 */
export async function watchIn(context: BrowserContext, site: string): Promise<Watch> {
  const breaches: Breach[] = []
  const now = { address: '' }
  const note = (what: string) => breaches.push(`${what} at ${now.address.slice(site.length)}`)
  const page = await listeningPage(context, { site, now, note })

  async function act(address: string, doThere: (page: Page) => Promise<void>): Promise<void> {
    now.address = address
    await page.goto(address, { waitUntil: 'load' })
    await doThere(page)
    for (const found of await page.evaluate(elementsOnPage))
      for (const what of armed(found, otherHost)) note(what)
    await page.evaluate(touchEverything, touches)
  }
  return { breaches, act, visit: (address) => act(address, async () => {}) }
}

/**
 * A page in which whatever runs, asks, leads away or opens a window is noted, and asks nobody.
 *
 * @param site what may be asked for: addresses that begin so
 * @param now where the page is meant to be
 */
export async function listeningPage(
  context: BrowserContext,
  { site, now, note }: { site: string; now: { address: string }; note: (what: string) => unknown },
): Promise<Page> {
  await context.exposeBinding('ranAttack', (_, number: unknown) => note(`script ${number}`))
  await context.addInitScript(announceRuns)
  await context.route(
    (url) => !url.href.startsWith(site),
    (route) => {
      note(`request for ${route.request().url().slice(0, mostOfAddress)}`)
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    note(`dialog “${dialog.message()}”`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (!sameDocument(frame.url(), frame === page.mainFrame() ? now.address : 'about:blank'))
      note(`way to ${frame.url().slice(0, mostOfAddress)}`)
  })
  context.on('page', () => note('window'))
  return page
}

const mostOfAddress = 200

/** A page may change what stands behind the path of its own address. */
const sameDocument = (url: string, expected: string): boolean =>
  url.split(/[?#]/)[0] === expected.split(/[?#]/)[0]

/** Runs in each page before its own scripts. */
function announceRuns(): void {
  const announce = (number: unknown) => Reflect.get(window, 'ranAttack')(number)
  Object.defineProperty(window, 'ran', { value: announce, writable: false })
}
