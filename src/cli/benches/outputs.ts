import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openMade } from '#cli/made/files.ts'
import type { Key } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import cards from '#outputs/cards.ts'
import { outputs } from '#outputs/index.ts'
import type { Output } from '#outputs/output.ts'
import search from '#outputs/search.ts'
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

/** All that is derived but cards and the search index: at most 5 seconds for 10,000 entries in two languages. */
async function dataCosts(published: Corpus): Promise<Measure[]> {
  const families: { label: Key; made: Made }[] = []
  for (const output of outputs.filter((each) => each !== cards && each !== search))
    families.push({ label: output.label, made: await madeBy(output, published) })
  const sum = (part: keyof Made) => families.reduce((total, { made }) => total + made[part], 0)
  return [
    ...families.map(({ label, made }) => [label, made.milliseconds] as const),
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

interface Made {
  files: number
  bytes: number
  /** Of processor time. */
  milliseconds: number
}

/** Makes every file of a family, and writes none. */
async function madeBy(output: Output, published: Corpus): Promise<Made> {
  const start = process.cpuUsage()
  let [files, bytes] = [0, 0]
  for (const file of output.files(published)) {
    bytes += Buffer.byteLength(await file.body())
    files++
  }
  const { user, system } = process.cpuUsage(start)
  return { files, bytes, milliseconds: (user + system) / 1000 }
}
