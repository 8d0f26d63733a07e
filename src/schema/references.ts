import { type Collection, collections } from './collection.ts'
import { type FieldDescription, fieldsOf } from './described.ts'

/** A field that holds ids: `['history', '*', 'sources', '*']` means the items of `sources` in the items of `history`. */
export interface ReferenceField {
  path: readonly string[]
  to: Collection
}

/** Every field of each collection that points to another entry. */
export const referenceFields: Readonly<Record<Collection, readonly ReferenceField[]>> =
  Object.fromEntries(
    collections.map((collection) => [collection, [...pointing(fieldsOf(collection))]]),
  ) as Record<Collection, ReferenceField[]>

function* pointing(
  fields: readonly FieldDescription[],
  before: readonly string[] = [],
): Generator<ReferenceField> {
  for (const { name, isList, references, fields: inner = [] } of fields) {
    const path = [...before, name, ...(isList ? ['*'] : [])]
    if (references) yield { path, to: references }
    yield* pointing(inner, path)
  }
}
