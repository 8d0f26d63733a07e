import { z } from 'zod'
import { type Collection, collections } from './collection.ts'
import type { FieldMeta } from './fields.ts'
import { schemas } from './index.ts'

/** A field that holds ids: `['history', '*', 'sources', '*']` means the items of `sources` in the items of `history`. */
export interface ReferenceField {
  path: readonly string[]
  to: Collection
}

/** Every field of each collection that points to another entry, found by walking the schemas once. */
export const referenceFields: Readonly<Record<Collection, readonly ReferenceField[]>> =
  Object.fromEntries(
    collections.map((collection) => [collection, unique([...fieldsIn(schemas[collection], [])])]),
  ) as Record<Collection, ReferenceField[]>

function* fieldsIn(schema: z.ZodType, path: readonly string[]): Generator<ReferenceField> {
  const to = (schema.meta() as FieldMeta | undefined)?.references
  if (to) yield { path, to }
  if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape))
      yield* fieldsIn(field as z.ZodType, [...path, name])
  else if (schema instanceof z.ZodArray)
    yield* fieldsIn(schema.element as z.ZodType, [...path, '*'])
  else if (schema instanceof z.ZodUnion)
    for (const option of schema.options) yield* fieldsIn(option as z.ZodType, path)
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    yield* fieldsIn(schema.unwrap() as z.ZodType, path)
}

/** The kinds of a union repeat the fields they share. */
function unique(fields: ReferenceField[]): ReferenceField[] {
  return [...new Map(fields.map((field) => [field.path.join('.'), field])).values()]
}
