import { dataAddress, whereaboutsOf } from '#model/addresses.ts'
import { compareText } from '#model/compare-text.ts'
import type { Corpus } from '#model/corpus.ts'
import {
  apiDescription,
  apiEntry,
  apiIndex,
  apiList,
  apiRecommendations,
  type DataCollection,
  dataCollections,
  dataFile,
  packageFile,
} from '#model/data-addresses.ts'
import { recommendationsOf } from '#model/totals.ts'
import { tellerOf } from './entry-file.ts'
import { component, objectSchema, type Schema } from './field-schemas.ts'
import { referrer } from './shown-fields.ts'

/** The collections whose entries each have a file. */
export const ownFiles = dataCollections.filter(
  (collection): collection is Exclude<DataCollection, 'recommendations'> =>
    collection !== 'recommendations',
)

/** A file of the API, with the address at which it is. */
export interface ApiFile {
  address: string
  value(): unknown
}

export function* apiFiles(corpus: Corpus): Generator<ApiFile> {
  yield { address: apiIndex, value: () => indexOf(corpus) }
  for (const collection of ownFiles) {
    const { item, whole } = tellerOf(collection, corpus)
    const entries = corpus.of(collection)
    const items = () => entries.map(item)
    yield { address: apiList(collection), value: () => listOf(collection, items(), corpus) }
    for (const entry of entries) yield { address: apiEntry(entry), value: () => whole(entry) }
  }
  yield* recommendationFiles(corpus)
}

const listOf = (collection: DataCollection, items: readonly unknown[], { asOf }: Corpus) => ({
  asOf,
  collection,
  count: items.length,
  items,
})

/** Those of a review stand in one file, and the list says in which. */
function* recommendationFiles(corpus: Corpus): Generator<ApiFile> {
  const { asOf } = corpus
  const { whole } = tellerOf('recommendations', corpus)
  const { sharedUrl } = whereaboutsOf(corpus.site)
  const refer = referrer(corpus)
  const reviews = corpus.of('reviews').map((review) => ({
    review: refer('reviews', review.id),
    recommendations: recommendationsOf(corpus, review),
    address: apiRecommendations(review.id),
  }))
  const items = () =>
    reviews.map(({ review, recommendations, address }) => ({
      review,
      count: recommendations.length,
      api: sharedUrl(address),
    }))
  const address = apiList('recommendations')
  yield { address, value: () => listOf('recommendations', items(), corpus) }
  for (const { review, recommendations, address } of reviews)
    yield {
      address,
      value: () => ({
        asOf,
        review,
        count: recommendations.length,
        items: recommendations.map(whole),
      }),
    }
}

/** Where a program begins. */
function indexOf(corpus: Corpus) {
  const { site, asOf } = corpus
  const { sharedUrl } = whereaboutsOf(site)
  return {
    version: 1,
    asOf,
    name: site.name,
    home: site.url,
    publisher: site.publisher,
    licence: site.licence,
    languages: site.locales,
    documentation: sharedUrl(dataAddress),
    openapi: sharedUrl(apiDescription),
    datapackage: sharedUrl(dataFile(packageFile)),
    collections: dataCollections.toSorted(compareText).map((collection) => ({
      collection,
      count: corpus.of(collection).length,
      api: sharedUrl(apiList(collection)),
    })),
  }
}

const address: Schema = { type: 'string', format: 'uri' }
const count: Schema = { type: 'integer', minimum: 0 }

export const indexSchema = (): Schema => {
  const collection = {
    collection: { type: 'string', enum: dataCollections },
    count,
    api: address,
  }
  const properties: Record<string, Schema> = {
    version: { const: 1 },
    asOf: component('AsOf'),
    name: component('Words'),
    home: address,
    publisher: component('Words'),
    licence: objectSchema({ name: { type: 'string' }, url: address }, ['name', 'url']),
    languages: { type: 'array', items: { type: 'string' } },
    documentation: address,
    openapi: address,
    datapackage: address,
    collections: {
      type: 'array',
      items: objectSchema(collection, Object.keys(collection)),
    },
  }
  return objectSchema(properties, Object.keys(properties))
}

/** @param items the shape of each item of a list */
export const listSchema = (collection: DataCollection, items: Schema): Schema =>
  objectSchema(
    {
      asOf: component('AsOf'),
      collection: { const: collection },
      count,
      items: { type: 'array', items },
    },
    ['asOf', 'collection', 'count', 'items'],
  )

/** The list that says which file has the recommendations of a review. */
export const partSchema: Schema = objectSchema(
  { review: component('Reference'), count, api: address },
  ['review', 'count', 'api'],
)

/** The recommendations of a review. */
export const reviewPartSchema = (items: Schema): Schema =>
  objectSchema(
    {
      asOf: component('AsOf'),
      review: component('Reference'),
      count,
      items: { type: 'array', items },
    },
    ['asOf', 'review', 'count', 'items'],
  )
