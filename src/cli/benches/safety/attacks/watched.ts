import type { BrowserContext, Page } from '@playwright/test'
import { otherHost } from './payloads/index.ts'
import { reactive, touchEverything } from './touch.ts'

/** What an attack did: `script 12 at asks/fields-12/`. */
export type Breach = string

/** A browser in which nothing of an attack stays unnoticed. */
export interface Watch {
  /** Opens an address, touches everything there, and notes what happened. */
  visit(address: string): Promise<void>
  /** Shows markup as a page of its own, without any policy, and touches everything. */
  show(html: string, name: string): Promise<void>
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
  let [place, expected] = ['', '']
  const note = (what: string) => breaches.push(`${what} at ${place}`)
  await context.exposeBinding('ranAttack', (_, number: unknown) => note(`script ${number}`))
  await context.addInitScript(announceRuns)
  await context.route(
    (url) => !url.href.startsWith(site) && url.protocol !== 'about:',
    (route) => {
      note(`request for ${route.request().url().slice(0, 200)}`)
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    note(`dialog “${dialog.message()}”`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    const left = frame === page.mainFrame() && !sameDocument(frame.url(), expected)
    if (left || (frame !== page.mainFrame() && frame.url() !== 'about:blank'))
      note(`way to ${frame.url().slice(0, 200)}`)
  })
  context.on('page', () => note('window'))

  async function touch(): Promise<void> {
    for (const found of await page.evaluate(reactive, otherHost)) note(found)
    await page.evaluate(touchEverything)
  }

  return {
    breaches,
    async visit(address) {
      await this.act(address, async () => {})
    },
    async act(address, act) {
      place = address.slice(site.length)
      expected = address
      await page.goto(address, { waitUntil: 'load' })
      await act(page)
      await touch()
    },
    async show(html, name) {
      place = name
      expected = 'about:blank'
      if (page.url() !== 'about:blank') await page.goto('about:blank')
      await page.setContent(html, { waitUntil: 'domcontentloaded' })
      await touch()
    },
  }
}

/** A page may change what stands behind the path of its own address. */
const sameDocument = (url: string, expected: string): boolean =>
  url.split(/[?#]/)[0] === expected.split(/[?#]/)[0]

/** Runs in each page before its own scripts. */
function announceRuns(): void {
  const announce = (number: unknown) => Reflect.get(window, 'ranAttack')(number)
  Object.defineProperty(window, 'ran', { value: announce, writable: false })
}
