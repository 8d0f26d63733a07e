import { type Translator, translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { packageFile, packageName } from '#model/data-addresses.ts'
import { onceFor } from '#model/once.ts'
import { settingIn } from '#model/words.ts'
import { columnLabel } from './column-words.ts'
import { type DataFile, dataFile, jsonText, type TableFiles, tableFiles } from './files.ts'
import type { Contents } from './table.ts'
import { tableSchema } from './table-schema.ts'

/**
 * What describes all tables: a Data Package (https://datapackage.org/standard/data-package/), in the first language of
 * the site, because the standard has room for one.
 */
export const dataPackage = onceFor(
  (corpus: Corpus): DataFile =>
    dataFile(packageFile, 'application/json', jsonText(descriptionOf(corpus))),
)

function descriptionOf(corpus: Corpus) {
  const { site, asOf } = corpus
  const words = wordsOf(corpus)
  const name = settingIn(site.name, words.locale)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(corpus.site),
    title: words.t('data.of-site', { name }),
    description: words.t('data.package', { date: words.date(asOf) }),
    homepage: site.url,
    version: asOf,
    created: `${asOf}T00:00:00Z`,
    licenses: [{ title: site.licence.name, path: site.licence.url }],
    contributors: [{ title: settingIn(corpus.site.publisher, words.locale), roles: ['publisher'] }],
    resources: tableFiles(corpus).map((files) => resourceOf(files, words)),
  }
}

function resourceOf({ table, csv }: TableFiles, words: Translator) {
  const { name, mediaType, bytes, sha256 } = csv()
  return {
    name: table.name,
    type: 'table',
    path: name,
    title: tableLabel(table.holds, words),
    format: 'csv',
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256}`,
    dialect,
    schema: tableSchema(table, words),
  }
}

/** How the CSV is written: by RFC 4180. */
const dialect = {
  $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
}

/** What the rows of a table are, in words: Asks: Sectors. */
export function tableLabel(holds: Contents, words: Translator): string {
  if (holds === 'events') return words.t('data.events')
  if ('entriesOf' in holds) return words.t(`collection.${holds.entriesOf}`)
  const label = columnLabel({ means: holds.field }, words)
  return words.t('data.part-of', { table: tableLabel(holds.of, words), label })
}

export const wordsOf = ({ site }: Corpus): Translator =>
  translator(site.locales[0] as string, site.stateNames)
