import type { Collection } from '#schema/collection.ts'
import type { Site } from '#schema/site.ts'
import { addressOf, dataAddress, type Whereabouts } from './addresses.ts'

/** What is published as data: everything but the pages about the site itself. */
export const dataCollections = [
  'meetings',
  'asks',
  'sectors',
  'organizations',
  'reviews',
  'recommendations',
  'briefs',
  'sources',
] as const satisfies readonly Collection[]
export type DataCollection = (typeof dataCollections)[number]

/** Where a file of the data is, by its name: `/data/asks.csv`. */
export const dataFile = (name: string): string => `${dataAddress}${name}`

/** What describes all tables. */
export const packageFile = 'datapackage.json'

/** What names the data as one thing, in every record about them. */
export const datasetId = ({ sharedUrl }: Whereabouts): string => `${sharedUrl(dataAddress)}#dataset`

/** A name for the data of a site that says whose they are: `voices-example-org-data`. */
export function packageName({ url }: Site): string {
  const { hostname, pathname } = new URL(url)
  const words = `${hostname}${pathname}`.toLowerCase().match(/[a-z\d]+/g) ?? []
  return [...words, 'data'].join('-')
}

/** All of them in one file. */
export const zipName = (site: Site): string => `${packageName(site)}.zip`

/**
 * Where programs read the site, file by file. What has this number in its address only ever grows: a field that goes
 * away or means something else makes the next number.
 */
export const apiAddress = '/api/v1/'

/** Where a program begins to read. */
export const apiIndex = `${apiAddress}index.json`

/** What describes every file of the API to programs. */
export const apiDescription = `${apiAddress}openapi.json`

/** Where the entries of a collection are listed: `/api/v1/asks.json`. */
export const apiList = (collection: DataCollection): string => `${apiAddress}${collection}.json`

/**
 * The file that says everything of an entry. The recommendations of a review share one: each has its own place in there,
 * and a review has some two hundred of them.
 */
export const apiEntry = (entry: { collection: Collection; id: string }): string =>
  entry.collection === 'recommendations'
    ? apiRecommendations(entry.id.split('/')[0] as string)
    : `${apiAddress}${addressOf(entry).slice(1, -1)}.json`

/** Everything of all recommendations of a review: `/api/v1/recommendations/khm-2.json`. */
export const apiRecommendations = (review: string): string =>
  `${apiAddress}recommendations/${review}.json`
