import type { Corpus } from '#model/corpus.ts'
import { nearest } from '#model/nearest.ts'
import { idsPointing, type Pointing } from './_pointing.ts'
import type { Check, Surroundings } from './check.ts'

/** Every id in a field or in a component leads to a file that is there. */
export const unknownReference: Check<'unknown-reference'> = function* (corpus, around) {
  const unknown = Map.groupBy(unknownIn(corpus, around), ({ to }) => to.collection)
  for (const [collection, pointings] of unknown) {
    const ids = corpus.of(collection).map(({ id }) => id)
    for (const { to, from: _, place, ...where } of pointings) {
      const meant = nearest(to.id, ids)
      yield {
        code: 'unknown-reference',
        entry: place,
        ...where,
        values: {
          id: to.id,
          folder: `${around.folder}/${collection}/`,
          ...(meant !== undefined && { nearest: meant }),
        },
      }
    }
  }
}

function* unknownIn(corpus: Corpus, { broken }: Surroundings): Generator<Pointing> {
  for (const pointing of idsPointing(corpus)) {
    const { collection, id } = pointing.to
    if (!corpus.has(collection, id) && !broken.has(`${collection}/${id}`)) yield pointing
  }
}
