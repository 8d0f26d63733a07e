import type { Corpus } from '#model/corpus.ts'
import api from '#outputs/api.ts'
import data from '#outputs/data.ts'
import type { Output } from '#outputs/output.ts'
import { read } from '#reader/index.ts'
import type { Bench, Measure } from './bench.ts'
import ledger from './ledger.ts'

/** What it costs to make the derived files, once the content is read. */
export default {
  sizes: [1_000, 10_000],
  make: ledger.make,
  async measure(content) {
    const { published } = await read({ root: content, folder: content, languages: {} })
    return dataCosts(published)
  },
} satisfies Bench

/** All data of a site: at most 5 seconds for 10,000 entries in two languages. */
async function dataCosts(published: Corpus): Promise<Measure[]> {
  const tables = await madeBy(data, published)
  const forPrograms = await madeBy(api, published)
  return [
    ['bench.outputs.tables', tables.milliseconds],
    ['bench.outputs.api', forPrograms.milliseconds],
    ['bench.outputs.data', tables.milliseconds + forPrograms.milliseconds],
    ['bench.outputs.data-files', tables.files + forPrograms.files],
    ['bench.outputs.data-megabytes', (tables.bytes + forPrograms.bytes) / 1_000_000],
  ]
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
