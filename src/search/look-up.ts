import type { SearchIndex } from './open.ts'
import type { Found } from './rank.ts'
import type { Unit } from './units.ts'

/** Where the evidence of each unit stands. */
export const lookUp = (index: SearchIndex, units: readonly Unit[]): Promise<Found[]> =>
  Promise.all(
    units.map(async (unit) => {
      const lexicon = unit.evidence[0]?.lexicon ?? 'words'
      const lists = await index.postings(
        lexicon,
        unit.evidence.map((item) => item.number),
      )
      return {
        unit,
        postings: unit.evidence.map((item, place) => [item, lists[place] ?? []] as const),
      }
    }),
  )
