import type { Entry } from '#model/entry.ts'
import { bodiesOf, fieldsPointing } from './_pointing.ts'
import type { Check } from './check.ts'

/**
 * What is public names nothing that is not: its id alone can say too much, and the link would lead nowhere. An
 * embargoed entry may name what becomes public with it or before.
 */
export const hiddenReference: Check<'hidden-reference'> = function* (corpus) {
  for (const { from, to, place, ...where } of fieldsPointing(corpus)) {
    const target = corpus.find(to.collection, to.id)
    if (target && publicFrom(target) > publicFrom(from))
      yield { code: 'hidden-reference', entry: place, ...where, values: valuesOf(target) }
  }
  for (const { entry, place, body } of bodiesOf(corpus))
    for (const { to, line } of body.links) {
      const target = to && corpus.at(to.address)
      if (target && publicFrom(target) > publicFrom(entry))
        yield { code: 'hidden-reference', entry: place, field: '', line, values: valuesOf(target) }
    }
}

const valuesOf = ({ id, data }: Entry) => ({ id, visibility: data.visibility })

/** Text that compares like a day: before all days, a day, or after all days. */
function publicFrom({ data: { visibility, publishFrom } }: Entry): string {
  if (visibility === 'public') return ''
  return visibility === 'embargoed' && publishFrom !== undefined ? publishFrom : 'never'
}
