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
