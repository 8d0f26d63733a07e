import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openMade } from '#cli/made/files.ts'
import type { Corpus } from '#model/corpus.ts'
import api from '#outputs/api.ts'
import cards from '#outputs/cards.ts'
import data from '#outputs/data.ts'
import feeds from '#outputs/feeds.ts'
import type { Output } from '#outputs/output.ts'
import { read } from '#reader/index.ts'
import { printCosts } from './_print-costs.ts'
import type { Bench, Measure } from './bench.ts'
import ledger from './ledger.ts'

/** The project folder. */
const root = resolve(import.meta.dirname, '../../..')

/** What it costs to make the derived files, once the content is read. */
export default {
  sizes: [1_000, 10_000],
  make: ledger.make,
  async measure(content, tools) {
    const { published } = await read({ root: content, folder: content, languages: {} })
    return [
      ...(await dataCosts(published)),
      ...(await cardCosts(published, join(tools.scratch, 'made'))),
      ...(await printCosts(tools)),
    ]
  },
} satisfies Bench

/** All data of a site: at most 5 seconds for 10,000 entries in two languages. */
async function dataCosts(published: Corpus): Promise<Measure[]> {
  const tables = await madeBy(data, published)
  const forPrograms = await madeBy(api, published)
  const followed = await madeBy(feeds, published)
  const all = [tables, forPrograms, followed]
  const sum = (part: 'milliseconds' | 'files' | 'bytes') =>
    all.reduce((total, each) => total + each[part], 0)
  return [
    ['bench.outputs.tables', tables.milliseconds],
    ['bench.outputs.api', forPrograms.milliseconds],
    ['bench.outputs.feeds', followed.milliseconds],
    ['bench.outputs.data', sum('milliseconds')],
    ['bench.outputs.data-files', sum('files')],
    ['bench.outputs.data-megabytes', sum('bytes') / 1_000_000],
  ]
}

/** A card: at most 130 ms where it is drawn, what all cards are drawn with included, and 2 ms where it is found again. */
async function cardCosts(published: Corpus, folder: string): Promise<Measure[]> {
  rmSync(folder, { recursive: true, force: true })
  const drawn = await broughtBy(cards, published, folder)
  const found = await broughtBy(cards, published, folder)
  return [
    ['bench.outputs.card-drawn', drawn],
    ['bench.outputs.card-found', found],
  ]
}

/** The first hundred files of a family, or those of them that an earlier build made: milliseconds of processor time for each. */
async function broughtBy(output: Output, published: Corpus, folder: string): Promise<number> {
  const start = process.cpuUsage()
  const made = await openMade(root, folder)
  let files = 0
  for (const file of output.files(published)) {
    if (files === 100) break
    await made.bytesOf(file, output.label)
    files++
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / files
}

/** Makes every file of a family, and writes none. */
async function madeBy(output: Output, published: Corpus) {
  const start = process.cpuUsage()
  let [files, bytes] = [0, 0]
  for (const file of output.files(published)) {
    bytes += Buffer.byteLength(await file.body())
    files++
  }
  const { user, system } = process.cpuUsage(start)
  return { files, bytes, milliseconds: (user + system) / 1000 }
}
