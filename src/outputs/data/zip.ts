import { zipSync } from 'fflate'
import type { Corpus } from '#model/corpus.ts'
import { zipName } from '#model/data-addresses.ts'
import { onceFor } from '#model/once.ts'
import { type DataFile, dataFile, tableFiles } from './files.ts'
import { dataPackage } from './package.ts'

/** The Data Package in one file; the same data make the same bytes, on every machine. */
export const dataZip = onceFor((corpus: Corpus): DataFile => {
  const files = [dataPackage(corpus), ...tableFiles(corpus).map(({ csv }) => csv())]
  const [year, month, day] = corpus.asOf.split('-').map(Number) as [number, number, number]
  const content = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    // A zip knows no time zones: it says what the clock on the wall says; at noon, every zone has one.
    mtime: new Date(within(year), month - 1, day, 12),
  })
  return dataFile(zipName(corpus.site), 'application/zip', content)
})

/** The years that a zip can say (APPNOTE 4.4.6). */
const within = (year: number): number => Math.min(Math.max(year, 1980), 2099)
