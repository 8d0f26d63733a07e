import type { Day } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'
import type { Column } from './csv.ts'

type Recommendation = Entry<'recommendations'>

/**
 * The columns of a list of recommendations, named as their fields; the importer reads them back. The position is the one
 * in force, with what its event says. An id is text to every spreadsheet program, a paragraph 118.10 is a number.
 *
 * @param asOf the day on which positions are read
 */
export const recommendationColumns = (asOf: Day): readonly Column<Recommendation>[] => {
  return [
    { name: 'id', value: ({ id }) => id },
    { name: 'review', value: ({ data }) => data.review },
    { name: 'paragraph', value: ({ data }) => data.paragraph },
    { name: 'title', value: ({ data }) => data.title },
    { name: 'summary', value: ({ data }) => data.summary },
    { name: 'wording', value: ({ data }) => data.wording },
    { name: 'recommendingStates', value: ({ data }) => data.recommendingStates },
    { name: 'sectors', value: ({ data }) => data.sectors },
    ...positionColumns(asOf),
    { name: 'sources', value: ({ data }) => data.sources },
    { name: 'language', value: ({ data }) => data.language },
    { name: 'visibility', value: ({ data }) => data.visibility },
    { name: 'publishFrom', value: ({ data }) => data.publishFrom },
  ]
}

/** The position in force on a day, with what its event says; nothing where nobody has answered. */
export const positionColumns = (asOf: Day) => {
  const event = (entry: Recommendation) => stateOf(entry, asOf).positionEvent
  return [
    { name: 'position', value: (entry: Recommendation) => event(entry)?.position },
    { name: 'statedAs', value: (entry: Recommendation) => event(entry)?.statedAs },
    { name: 'positionDate', value: (entry: Recommendation) => event(entry)?.date },
    { name: 'positionSources', value: (entry: Recommendation) => event(entry)?.sources },
  ] as const
}
