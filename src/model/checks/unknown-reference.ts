import { nearest } from '#model/nearest.ts'
import { idsPointing } from './_pointing.ts'
import type { Check } from './check.ts'

/** Every id in a field or in a component leads to a file that is there. */
export const unknownReference: Check<'unknown-reference'> = function* (corpus, around) {
  for (const { to, place, ...where } of idsPointing(corpus)) {
    if (corpus.has(to.collection, to.id) || around.broken.has(`${to.collection}/${to.id}`)) continue
    const ids = corpus.of(to.collection).map(({ id }) => id)
    const meant = nearest(to.id, ids)
    yield {
      code: 'unknown-reference',
      entry: place,
      ...where,
      values: {
        id: to.id,
        folder: `${around.folder}/${to.collection}/`,
        ...(meant !== undefined && { nearest: meant }),
      },
    }
  }
}
