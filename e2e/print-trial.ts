import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'
import { type Printing, printSite } from '#cli/print/print-site.ts'
import { printerOf } from '#cli/print/printer.ts'
import { type SiteToPrint, siteToPrint } from '#cli/print/site.ts'
import { recipeIn } from '#reader/recipe.ts'
import { root, type Site, workshop } from './site.ts'

export const folder = join(workshop, 'to-print')
export const out = join(workshop, 'printed')
export const meeting = '2024-05-14-water-round-table'
export const names = [
  'asks.en.pdf',
  'asks.km.pdf',
  `meetings/${meeting}.en.pdf`,
  `meetings/${meeting}.km.pdf`,
  'reviews/xsa-2.en.pdf',
]

export const text = (path: string) => readFileSync(join(folder, path), 'utf8')
export const write = (path: string, body: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), body)
}

/** A copy of the site of which five pages are printed; its list of asks and one review go on to a second page. */
export function siteToTry(site: Site): void {
  for (const path of [folder, out]) rmSync(path, { recursive: true, force: true })
  cpSync(site.folder, folder, {
    recursive: true,
    filter: (path) => !/(admin|embed|search)$/.test(path),
  })
  for (const name of ['briefs', 'sectors']) writeList(name, () => [])
  writeList('meetings', (items) => items.filter(({ id }) => id === meeting))
  writeList('reviews', (items) =>
    items
      .filter(({ id }) => id === 'xsa-2')
      .map((review) => ({ ...review, page: { en: review.page['en'] as string } })),
  )
  for (const list of ['asks', 'km/asks', 'reviews/xsa-2']) {
    const page = text(`${list}/index.html`)
    const second = page.replace(/A night school|Safe water/g, 'Another $&')
    write(`${list}/page/2/index.html`, second)
    const next = `<a rel="next" class="no-print" href="/samara/${list}/page/2/"></a>`
    write(`${list}/index.html`, page.replace('</main>', `${next}</main>`))
  }
}

interface Item {
  id: string
  page: Record<string, string>
}

/** Changes what the site says there is in a collection. */
function writeList(collection: string, change: (items: Item[]) => Item[]): void {
  const path = `api/v1/${collection}.json`
  const list: { items: Item[] } = JSON.parse(text(path))
  write(path, JSON.stringify({ ...list, items: change(list.items) }))
}

/** Prints as the command does. @param limit milliseconds for each page */
export async function print(launchOptions: LaunchOptions, limit?: number): Promise<Printing> {
  const site = siteToPrint(folder) as SiteToPrint
  const printer = await printerOf(site, launchOptions, limit)
  try {
    const recipe = (await recipeIn(root, ['src/cli/print'])) as Uint8Array
    return await printSite(site, out, { printer, recipe })
  } finally {
    await printer.close()
  }
}

export const bytesOf = (name: string) => readFileSync(join(out, name))
