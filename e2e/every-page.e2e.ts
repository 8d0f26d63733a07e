import type { Page } from '@playwright/test'
import { fonts } from '#i18n/index.ts'
import { expect, localeOf, type Site, share, test } from './site.ts'
import { type Visit, visit } from './visit.ts'

const parts = 4
/** As narrow as a page may have to be without being moved sideways (WCAG 2.2, 1.4.10). */
const phone = { width: 320, height: 740 }
/** Bytes on the way, compressed, before anybody searches. */
const budgets = { document: 30_000, stylesheet: 15_000, script: 25_000, font: 50_000 }

for (let part = 0; part < parts; part++)
  test(`every page is light, quiet and narrow enough (${part + 1} of ${parts})`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(phone)
    const problems: string[] = []
    for (const name of share(site.pages, part, parts)) {
      const seen = await visit(page, site, name)
      const found = [...noise(seen, site), ...weights(seen, site, name), ...(await traces(page))]
      problems.push(...found.map((problem) => `/${name}  ${problem}`))
    }
    expect(problems).toEqual([])
  })

/** What a page must not do: ask another host for something, or complain. */
function noise({ requests, complaints }: Visit, site: Site): string[] {
  const foreign = requests.filter(({ url }) => !url.startsWith(site.served))
  return [...foreign.map(({ url }) => `asks for ${url}`), ...complaints]
}

/** Only pages in a language whose script needs one load a font. */
function weights({ requests }: Visit, site: Site, name: string): string[] {
  const hasFont = fonts.some(({ locale }) => locale === localeOf(site, name))
  const allowed = { ...budgets, ...(!hasFont && { font: 0 }) }
  return Object.entries(allowed).flatMap(([type, most]) => {
    const bytes = requests
      .filter((request) => request.type === type)
      .reduce((sum, request) => sum + request.bytes, 0)
    return bytes > most ? [`${bytes} bytes of ${type}, ${most} are allowed`] : []
  })
}

/** What a page must not leave behind, and whether it is wider than the window. */
async function traces(page: Page): Promise<string[]> {
  const { stored, width } = await page.evaluate(async () => ({
    stored: [
      document.cookie,
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ].filter(Boolean),
    width: document.documentElement.scrollWidth,
  }))
  return [
    ...stored.map((key) => `stores “${key}”`),
    ...(width > phone.width ? [`is ${width} pixels wide in a window of ${phone.width}`] : []),
  ]
}
