import type { BreadcrumbList, CollectionPage, Dataset, Graph, WebPage, WebSite } from 'schema-dts'
import type { PageFacts } from '#components/head/facts.ts'
import type { View } from '#components/view.ts'
import { addressOf, dataAddress } from '#model/addresses.ts'
import { dataFile, datasetId, packageFile, zipName } from '#model/data-addresses.ts'
import { settingIn, translationIn } from '#model/words.ts'
import { collections } from '#schema/collection.ts'
import { type Crumb, crumbsOf } from './crumbs.ts'
import { thingId } from './references.ts'
import { thingOf } from './things.ts'

/**
 * What a page tells programs that read schema.org (https://schema.org/docs/gs.html), as JSON-LD: the site, the page, the
 * way to it, and what it is about. Things are named by addresses, so that the graphs of all pages are one.
 */
export function graphOf(facts: PageFacts, view: View): Graph {
  const { entry, address } = facts
  const crumbs = crumbsOf(facts, view)
  const thing = entry && address === addressOf(entry) ? thingOf(entry, view) : undefined
  return {
    '@context': 'https://schema.org',
    '@graph': [
      webSite(facts.name, view),
      webPage(facts, view),
      ...(crumbs.length > 1 ? [breadcrumbs(crumbs, address, view)] : []),
      ...(thing ? [thing] : []),
      ...(address === dataAddress ? [dataset(facts, view)] : []),
    ],
  }
}

/** The same in every language. */
const siteId = ({ corpus: { site }, urlIn }: View): string =>
  `${urlIn(site.locales[0] as string, '/')}#site`

function webSite(name: string, view: View): WebSite {
  const { site } = view.corpus
  return {
    '@type': 'WebSite',
    '@id': siteId(view),
    url: view.url('/'),
    name,
    inLanguage: site.locales,
    publisher: publisher(view),
  }
}

const publisher = ({ corpus: { site }, locale }: View) => ({
  '@type': 'Organization' as const,
  name: settingIn(site.publisher, locale),
})

function webPage(facts: PageFacts, view: View): WebPage | CollectionPage {
  const { address, title, description, entry } = facts
  const { updated, confirmed } = entry?.data ?? {}
  const about = mainThing(facts, view)
  return {
    '@type': isList(facts) ? 'CollectionPage' : 'WebPage',
    '@id': view.url(address),
    url: view.url(address),
    name: title,
    description,
    inLanguage: view.locale,
    isPartOf: { '@id': siteId(view) },
    license: view.corpus.site.licence.url,
    ...(address !== '/' && { breadcrumb: { '@id': crumbsId(address, view) } }),
    ...(about !== undefined && { mainEntity: { '@id': about } }),
    ...(updated !== undefined && { dateModified: updated }),
    ...(confirmed !== undefined && { lastReviewed: confirmed }),
    ...inOtherLanguages(facts, view),
  }
}

function mainThing({ address, entry }: PageFacts, view: View): string | undefined {
  if (address === dataAddress) return datasetId(view)
  const isOwn = entry && entry.collection !== 'pages' && address === addressOf(entry)
  return isOwn ? thingId(entry, view) : undefined
}

/** A list of a collection, a part of one, or one on an earlier day. */
const isList = ({ address, entry }: PageFacts): boolean =>
  !entry && collections.some((collection) => address.startsWith(`/${collection}/`))

/** Which text was written first, and which were made of it. A page whose text is in another language is neither. */
function inOtherLanguages({ address, entry }: PageFacts, view: View) {
  if (!entry) return {}
  const pageIn = (locale: string) => ({ '@id': view.urlIn(locale, address) })
  if (translationIn(entry, view.locale)) return { translationOfWork: pageIn(entry.locale) }
  if (entry.locale !== view.locale || entry.translations.length === 0) return {}
  return { workTranslation: entry.translations.map(({ locale }) => pageIn(locale)) }
}

const crumbsId = (address: string, view: View): string => `${view.url(address)}#way`

const breadcrumbs = (crumbs: readonly Crumb[], address: string, view: View): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  '@id': crumbsId(address, view),
  itemListElement: crumbs.map(({ address, title }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: view.url(address),
  })),
})

function dataset({ name }: PageFacts, view: View): Dataset {
  const { site, asOf } = view.corpus
  const download = (file: string, encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    contentUrl: view.sharedUrl(dataFile(file)),
    encodingFormat,
  })
  return {
    '@type': 'Dataset',
    '@id': datasetId(view),
    name: view.t('data.of-site', { name }),
    description: view.t('data.package', { date: view.date(asOf) }),
    url: view.url(dataAddress),
    dateModified: asOf,
    license: site.licence.url,
    creator: publisher(view),
    inLanguage: site.locales,
    isAccessibleForFree: true,
    distribution: [
      download(zipName(site), 'application/zip'),
      download(packageFile, 'application/json'),
    ],
  }
}
