import { implementation, position } from '#schema/recommendation.ts'
import { askedOn, askOn } from './asks.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { askStates, stateOf } from './ledger.ts'

/**
 * What the values of a facet are, and so what they are called: titles of entries, names of States, years, numbers, or
 * words of the site that stand under this name.
 */
export type FacetKind =
  | 'sectors'
  | 'organizations'
  | 'states'
  | 'years'
  | 'numbers'
  | 'ask.state'
  | 'position'
  | 'implementation'

interface Facet {
  kind: FacetKind
  /** The values of an entry: ids, codes and numbers, never words of a language. None where it does not apply. */
  of(entry: Entry, corpus: Corpus): readonly string[]
  /** All values there can be, where they have an order of their own. */
  order?: readonly string[]
}

/**
 * By what entries can be told apart. The name is the word in addresses: `/asks/by/sectors/water/`,
 * `/recommendations/?position=noted`. A new one is a line here, and its label in i18n (`facet.<name>`).
 */
export const facets = {
  sectors: { kind: 'sectors', of: sectorsOf },
  addressees: {
    kind: 'organizations',
    of: ({ data }) => ('addressees' in data ? data.addressees : []),
  },
  askedBy: { kind: 'organizations', of: ({ data }) => ('askedBy' in data ? data.askedBy : []) },
  recommendingStates: {
    kind: 'states',
    of: ({ data }) => ('recommendingStates' in data ? data.recommendingStates : []),
  },
  state: { kind: 'ask.state', of: statesOf, order: [...askStates, 'overdue'] },
  position: { kind: 'position', of: measureOf('position'), order: position.options },
  reported: { kind: 'implementation', of: measureOf('reported'), order: implementation.options },
  assessed: { kind: 'implementation', of: measureOf('assessed'), order: implementation.options },
  stateUnderReview: {
    kind: 'states',
    of: (entry, corpus) => optional(reviewOf(entry, corpus)?.data.stateUnderReview),
  },
  cycle: {
    kind: 'numbers',
    of: (entry, corpus) => optional(reviewOf(entry, corpus)?.data.cycle.toString()),
  },
  year: { kind: 'years', of: (entry, corpus) => optional(dayOf(entry, corpus)?.slice(0, 4)) },
} as const satisfies Record<string, Facet>

export type LedgerFacet = keyof typeof facets
export const ledgerFacets = Object.keys(facets) as LedgerFacet[]

/** The values of an entry by facet, each once; facets that it has none of are left out. */
export function valuesOf<Name extends LedgerFacet>(
  entry: Entry,
  corpus: Corpus,
  names: readonly Name[],
): Partial<Record<Name, readonly string[]>> {
  const found = names.map((name) => [name, [...new Set(facets[name].of(entry, corpus))]] as const)
  return Object.fromEntries(found.filter(([, values]) => values.length > 0)) as Partial<
    Record<Name, readonly string[]>
  >
}

const optional = (value: string | undefined): string[] => (value === undefined ? [] : [value])

function sectorsOf(entry: Entry): readonly string[] {
  if (entry.collection === 'sectors') return [entry.id]
  return 'sectors' in entry.data ? entry.data.sectors : []
}

function statesOf(entry: Entry, corpus: Corpus): readonly string[] {
  if (entry.collection !== 'asks') return []
  const { state, overdue } = askOn(entry, corpus)
  return overdue ? [state, 'overdue'] : [state]
}

/** One of the three measures of a recommendation on the day of the corpus. */
function measureOf(measure: 'position' | 'reported' | 'assessed') {
  return (entry: Entry, { asOf }: Corpus): readonly string[] =>
    entry.collection === 'recommendations' ? optional(stateOf(entry, asOf)[measure]) : []
}

const reviewOf = (entry: Entry, corpus: Corpus): Entry<'reviews'> | undefined =>
  entry.collection === 'recommendations' ? corpus.find('reviews', entry.data.review) : undefined

/** A recommendation was made on the day of its review. */
function dayOf(entry: Entry, corpus: Corpus): string | undefined {
  if (entry.collection === 'asks') return askedOn(entry, corpus)
  if (entry.collection === 'recommendations') return reviewOf(entry, corpus)?.data.date
  return 'date' in entry.data ? entry.data.date : undefined
}
