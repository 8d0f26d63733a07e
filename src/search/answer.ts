import { valuesAt } from './columns.ts'
import type { CutText } from './cut-text.ts'
import { type Excerpt, excerptOf, type MarkedText, marked } from './excerpt.ts'
import { type FacetCounts, type Narrowing, narrow } from './facets.ts'
import { type Found, lookUp } from './look-up.ts'
import { type FoundTerms, foundTerms } from './marks.ts'
import { nearestWords } from './nearest-words.ts'
import type { SearchIndex } from './open.ts'
import { limitsOf } from './phrases.ts'
import { bestPlace } from './places.ts'
import { queryOf } from './query.ts'
import { everything, rank } from './rank.ts'
import { type FacetName, type Facets, facetNames, type SearchRecord } from './record.ts'
import { bestOf, type Shown } from './result-order.ts'
import { UnitTerms } from './unit-terms.ts'
import { unitsOf } from './units.ts'

export interface SearchRequest {
  /** What was typed, as it was typed (query.ts). Blank asks for everything, in listing order. */
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
  /** How it stands: its state, position, year … */
  facets: Facets
}

export interface Answer {
  /** How many records answer, on all pages of results together. */
  total: number
  results: readonly Result[]
  facets: FacetCounts<FacetName>
  /** Some parts of the index did not come: these are the results from the rest. */
  missing: boolean
  /** Words that were typed and that no record has: the results have words that may have been meant. */
  unknown: readonly string[]
  /** When nothing was found, the words of the site nearest to what was typed, the nearest first. */
  nearest: readonly string[]
}

const mostResults = 200

/** Answers any query, whatever it holds: what is no word is passed over. */
export async function answer(index: SearchIndex, request: SearchRequest): Promise<Answer> {
  const { narrowing = {}, count = 20 } = request
  const query = queryOf(request.query)
  const terms = await index.terms(request.query)
  const units = unitsOf(query.text, terms)
  const [found, limits] = await Promise.all([lookUp(terms, units), limitsOf(query, index, terms)])
  const ranking =
    query.text.trim() === ''
      ? everything(index.count, limits.allows)
      : rank(index.count, found, limits.allows)
  const { left, counts } = narrow(ranking.records, index.columns, narrowing)
  const unitTerms = new UnitTerms(terms, found)
  const wanted = Math.min(count, mostResults)
  const best = await bestOf(
    { ...ranking, records: left },
    wanted,
    index,
    terms.vocabulary,
    unitTerms,
  )
  const marking = foundTerms(terms, found)
  const lacks = [terms, limits, best, ...found]
  return {
    total: left.length,
    results: best.shown.map((shown) => resultOf(shown, index, unitTerms, marking)),
    facets: counts,
    missing: lacks.some(({ missing }) => missing),
    unknown: left.length === 0 ? [] : found.filter(isGuess).map(({ unit }) => unit.text),
    nearest: ranking.records.length === 0 ? nearestWords(query.text, terms) : [],
  }
}

/** Whether a word was only found by allowing slips. */
const isGuess = ({ unit, postings }: Found): boolean =>
  unit.asked &&
  postings.some(([, { records }]) => records.length > 0) &&
  postings.every(([{ guessed }, { records }]) => guessed || records.length === 0)

function resultOf(
  { number, record, cut }: Shown,
  { columns }: SearchIndex,
  units: UnitTerms,
  terms: FoundTerms,
): Result {
  const place = bestPlace(cut, units)
  const section = record.sections[place]
  // The top of the page answers: what it says in short, or else how it begins.
  const source = section ?? (record.summary === '' ? record.sections[0] : undefined)
  const text = section ? cut.sections[place]?.text : source ? cut.sections[0]?.text : cut.summary
  const [locale = ''] = valuesAt(columns.language, number)
  return {
    address: record.address,
    anchor: section?.anchor ?? '',
    heading: marked(cut.sections[place]?.heading ?? noText, terms),
    type: valuesAt(columns.type, number)[0] as Result['type'],
    title: marked(cut.title, terms),
    excerpt: excerptOf(text ?? noText, terms),
    locale,
    excerptLocale: source?.locale ?? locale,
    facets: facetsAt(columns, number),
  }
}

const facetsAt = (columns: SearchIndex['columns'], record: number): Facets =>
  Object.fromEntries(facetNames.map((name) => [name, valuesAt(columns[name], record)]))

const noText: CutText = { text: '', pieces: [], terms: [] }
