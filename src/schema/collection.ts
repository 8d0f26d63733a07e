/** The collections, in the order in which they are shown. The same word is folder, type, address and CSV file. */
export const collections = [
  'meetings',
  'asks',
  'sectors',
  'organizations',
  'reviews',
  'recommendations',
  'briefs',
  'sources',
  'pages',
] as const

export type Collection = (typeof collections)[number]

/** What one of them is called: the word for a column that holds its id. */
export const singulars: Readonly<Record<Collection, string>> = {
  meetings: 'meeting',
  asks: 'ask',
  sectors: 'sector',
  organizations: 'organization',
  reviews: 'review',
  recommendations: 'recommendation',
  briefs: 'brief',
  sources: 'source',
  pages: 'page',
}
