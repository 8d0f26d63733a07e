import { type Excerpt, excerptOf, type MarkedText, marked } from './excerpt.ts'
import { type FacetCounts, type Narrowing, narrow } from './facets.ts'
import { lookUp } from './look-up.ts'
import { type FoundTerms, foundTerms } from './marks.ts'
import type { SearchIndex } from './open.ts'
import { bestPlaces } from './places.ts'
import { type Ranked, rank } from './rank.ts'
import { type FacetName, type Facets, facetNames, type SearchRecord } from './record.ts'
import { unitsOf } from './units.ts'

export interface SearchRequest {
  /** What was typed, as it was typed. Blank asks for everything, in listing order. */
  query: string
  narrowing?: Narrowing<FacetName>
  /** How many results to give; 20 if left out, at most 200. */
  count?: number
}

export interface Result {
  /** Inside the site, without base path and language, and without `#`. */
  address: string
  /** The section to open; empty for the top of the page. */
  anchor: string
  /** The heading of that section; empty where it has none. */
  heading: MarkedText
  type: SearchRecord['type']
  title: MarkedText
  excerpt: Excerpt
  /** The language of title and summary; results in another language than the page's are marked. */
  locale: string
  /** The language of heading and excerpt. */
  excerptLocale: string
  facets: Facets
}

export interface Answer {
  /** How many records answer, on all pages of results together. */
  total: number
  results: readonly Result[]
  facets: FacetCounts<FacetName>
  /** Some parts of the index did not come: these are the results from the rest. */
  missing: boolean
  /** When nothing was found, the words of the site nearest to what was typed, the nearest first. */
  nearest: readonly string[]
}

const mostResults = 200

/** Answers any query, whatever it holds: what is no word is passed over. */
export async function answer(index: SearchIndex, request: SearchRequest): Promise<Answer> {
  const { query, narrowing = {}, count = 20 } = request
  const found = await lookUp(index, unitsOf(query, index))
  const ranked = query.trim() === '' ? everything(index) : rank(index, found)
  const valuesOf = ({ record }: Ranked, name: FacetName) => index.facets[record]?.[name] ?? []
  const { left, counts } = narrow(ranked, facetNames, valuesOf, narrowing)
  const shown = left.slice(0, Math.min(count, mostResults)).map(({ record }) => record)
  const places = bestPlaces(index, found, shown)
  const records = await index.records(shown)
  const terms = foundTerms(index, found)
  return {
    total: left.length,
    results: records.map((record, place) =>
      resultOf(record, places.get(shown[place] as number) ?? -1, terms, index),
    ),
    facets: counts,
    missing: false,
    nearest: [],
  }
}

const everything = (index: SearchIndex): Ranked[] =>
  index.facets.map((_, record) => ({ record, score: 0, complete: true }))

/** @param place the section that answers best; −1 when the top of the page does */
function resultOf(
  record: SearchRecord,
  place: number,
  terms: FoundTerms,
  { vocabulary }: SearchIndex,
): Result {
  const section = record.sections[place]
  const text = section?.text ?? (record.summary || (record.sections[0]?.text ?? ''))
  const source = section ?? (record.summary === '' ? record.sections[0] : undefined)
  return {
    address: record.address,
    anchor: section?.anchor ?? '',
    heading: marked(section?.heading ?? '', terms, vocabulary),
    type: record.type,
    title: marked(record.title, terms, vocabulary),
    excerpt: excerptOf(text, terms, vocabulary),
    locale: record.locale,
    excerptLocale: source?.locale ?? record.locale,
    facets: record.facets,
  }
}
