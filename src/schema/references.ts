import { type Collection, collections } from './collection.ts'
import { fieldsOf } from './described.ts'
import { type FieldPath, placedFields } from './paths.ts'

/** A field that holds ids. */
export interface ReferenceField {
  path: FieldPath
  to: Collection
}

/** Every field of each collection that points to another entry. */
export const referenceFields: Readonly<Record<Collection, readonly ReferenceField[]>> =
  Object.fromEntries(collections.map((collection) => [collection, pointing(collection)])) as Record<
    Collection,
    ReferenceField[]
  >

function pointing(collection: Collection): ReferenceField[] {
  return [...placedFields(fieldsOf(collection))].flatMap(({ path, field: { references: to } }) =>
    to ? [{ path, to }] : [],
  )
}
