import { translator } from '#i18n/index.ts'
import { dataAddress, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { apiAddress, apiDescription, apiIndex, dataFile, datasetId } from '#model/data-addresses.ts'
import { settingIn } from '#model/words.ts'
import { type DataFile, tableFiles } from './files.ts'
import { dataPackage, tableLabel, wordsOf } from './package.ts'
import { dataZip } from './zip.ts'

/**
 * The record by which catalogues of open data take the site up: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) as JSON-LD.
 * It carries its context, so that nothing has to be fetched to read it.
 */
export function dcat(corpus: Corpus) {
  const { site, asOf } = corpus
  const whereabouts = whereaboutsOf(site)
  const { sharedUrl } = whereabouts
  const dataset = datasetId(whereabouts)
  const shared = {
    publisher: { '@type': 'foaf:Agent', 'foaf:name': texts(site.publisher) },
    license: site.licence.url,
    language: site.locales,
    modified: asOf,
  }
  return {
    '@context': context,
    '@id': `${sharedUrl(dataAddress)}#catalog`,
    '@type': 'dcat:Catalog',
    title: texts(site.name),
    description: texts(site.tagline),
    homepage: site.url,
    ...shared,
    dataset: {
      '@id': dataset,
      '@type': 'dcat:Dataset',
      identifier: dataset,
      title: inEachLanguage(corpus, ({ t, locale }) =>
        t('data.of-site', { name: settingIn(site.name, locale) }),
      ),
      description: inEachLanguage(corpus, ({ t, date }) => t('data.package', { date: date(asOf) })),
      landingPage: sharedUrl(dataAddress),
      ...temporal(corpus),
      ...shared,
      distribution: distributionsOf(corpus),
    },
    service: {
      '@id': `${sharedUrl(apiAddress)}#service`,
      '@type': 'dcat:DataService',
      title: inEachLanguage(corpus, ({ t }) => t('data.api')),
      // The primary endpoint, not the root: a folder without a page answers nothing.
      endpointURL: sharedUrl(apiIndex),
      endpointDescription: sharedUrl(apiDescription),
      servesDataset: dataset,
    },
  }
}

function distributionsOf(corpus: Corpus) {
  const words = wordsOf(corpus)
  const tables = tableFiles(corpus).flatMap(({ table, csv, json }) => {
    const title = tableLabel(table.holds, words)
    return [csv, ...(json ? [json] : [])].map((file) => ({ file: file(), title }))
  })
  const whole = [dataZip(corpus), dataPackage(corpus)].map((file) => ({ file, title: file.name }))
  return [...whole, ...tables].map(({ file, title }) => distribution(file, title, corpus))
}

function distribution({ name, mediaType, bytes, sha256 }: DataFile, title: string, corpus: Corpus) {
  const url = whereaboutsOf(corpus.site).sharedUrl(dataFile(name))
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    title: { '@value': title, '@language': corpus.site.locales[0] },
    accessURL: url,
    downloadURL: url,
    mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
    byteSize: bytes.length,
    license: corpus.site.licence.url,
    checksum: {
      '@type': 'spdx:Checksum',
      algorithm: 'spdx:checksumAlgorithm_sha256',
      checksumValue: sha256,
    },
  }
}

/** From the day of the first meeting, ask or review to that of the data. */
function temporal({ of, asOf }: Corpus) {
  const days = (['meetings', 'asks', 'reviews'] as const).flatMap((collection) =>
    of(collection).flatMap(({ data }) => data.date ?? []),
  )
  const [first] = days.filter((day) => day <= asOf).sort()
  if (first === undefined) return {}
  return { temporal: { '@type': 'dcterms:PeriodOfTime', startDate: first, endDate: asOf } }
}

const texts = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([locale, text]) => ({ '@value': text, '@language': locale }))

const inEachLanguage = ({ site }: Corpus, text: (words: ReturnType<typeof translator>) => string) =>
  texts(
    Object.fromEntries(
      site.locales.map((locale) => [locale, text(translator(locale, site.stateNames))]),
    ),
  )

const day = { '@type': 'http://www.w3.org/2001/XMLSchema#date' }
const link = { '@type': '@id' }

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  title: 'dcterms:title',
  description: 'dcterms:description',
  identifier: 'dcterms:identifier',
  publisher: 'dcterms:publisher',
  language: 'dcterms:language',
  license: { '@id': 'dcterms:license', ...link },
  modified: { '@id': 'dcterms:modified', ...day },
  temporal: 'dcterms:temporal',
  startDate: { '@id': 'dcat:startDate', ...day },
  endDate: { '@id': 'dcat:endDate', ...day },
  homepage: { '@id': 'foaf:homepage', ...link },
  dataset: 'dcat:dataset',
  service: 'dcat:service',
  distribution: 'dcat:distribution',
  landingPage: { '@id': 'dcat:landingPage', ...link },
  accessURL: { '@id': 'dcat:accessURL', ...link },
  downloadURL: { '@id': 'dcat:downloadURL', ...link },
  mediaType: { '@id': 'dcat:mediaType', ...link },
  byteSize: {
    '@id': 'dcat:byteSize',
    '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
  },
  endpointURL: { '@id': 'dcat:endpointURL', ...link },
  endpointDescription: { '@id': 'dcat:endpointDescription', ...link },
  servesDataset: { '@id': 'dcat:servesDataset', ...link },
  checksum: 'spdx:checksum',
  algorithm: { '@id': 'spdx:algorithm', ...link },
  checksumValue: {
    '@id': 'spdx:checksumValue',
    '@type': 'http://www.w3.org/2001/XMLSchema#hexBinary',
  },
} as const
