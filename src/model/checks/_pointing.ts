import type { Corpus } from '#model/corpus.ts'
import type { Body, Entry, Place } from '#model/entry.ts'
import type { Collection } from '#schema/collection.ts'

/** An id that stands in a file: in a field, or in a component of a body. */
export interface Pointing {
  from: Entry
  place: Place
  field: string
  line?: number
  to: { collection: Collection; id: string }
}

export function* fieldsPointing(corpus: Corpus): Generator<Pointing> {
  for (const { from, field, to } of corpus.references) yield { from, place: from, field, to }
  for (const { entry, place, body } of bodiesOf(corpus))
    for (const { collection, id, component, line } of body.references ?? [])
      yield { from: entry, place, field: component, line, to: { collection, id } }
}

/** A body in one language: the entry’s own, or a translation’s. */
export interface PlacedBody {
  entry: Entry
  place: Place
  locale: string
  body: Body
}

export function* bodiesOf(corpus: Corpus): Generator<PlacedBody> {
  for (const entry of corpus.all) {
    yield { entry, place: entry, locale: entry.locale, body: entry.body }
    for (const translation of entry.translations)
      yield { entry, place: translation, locale: translation.locale, body: translation.body }
  }
}
