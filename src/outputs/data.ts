import { dataFile, packageFile, zipName } from '#model/data-addresses.ts'
import { dcat } from './data/dcat.ts'
import { jsonText, tableFiles } from './data/files.ts'
import { dataPackage } from './data/package.ts'
import { popolo } from './data/popolo.ts'
import { dataZip } from './data/zip.ts'
import type { Output, OutputFile } from './output.ts'

/** Everything that is published, as tables that anybody may check and count: what they are is said at /data/. */
export default {
  label: 'output.data',
  *files(corpus) {
    for (const { table, csv, json } of tableFiles(corpus)) {
      yield file(`${table.name}.csv`, () => csv().bytes)
      if (json) yield file(`${table.name}.json`, () => json().bytes)
    }
    yield file(packageFile, () => dataPackage(corpus).bytes)
    yield file(zipName(corpus.site), () => dataZip(corpus).bytes)
    yield file('popolo.json', () => jsonText(popolo(corpus)))
    yield file('dcat.jsonld', () => jsonText(dcat(corpus)))
  },
} satisfies Output

const file = (name: string, body: OutputFile['body']): OutputFile => ({
  path: dataFile(name).slice(1),
  body,
})
