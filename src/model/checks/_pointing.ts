import { bodiesOf } from '#model/bodies.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry, Place } from '#model/entry.ts'
import type { Collection } from '#schema/collection.ts'

/** An id that stands in a file: in a field, or in a component of a body. */
export interface Pointing {
  from: Entry
  place: Place
  field: string
  line?: number
  column?: number
  to: { collection: Collection; id: string }
}

export function* idsPointing(corpus: Corpus): Generator<Pointing> {
  for (const { from, field, to } of corpus.references) yield { from, place: from, field, to }
  for (const { entry, place, body } of bodiesOf(corpus))
    for (const { collection, id, component, line, column } of body.references ?? [])
      yield { from: entry, place, field: component, line, column, to: { collection, id } }
}
