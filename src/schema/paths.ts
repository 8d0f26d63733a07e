import type { FieldDescription } from './described.ts'

/**
 * Where a field stands in what a file says: `['history', '*', 'sources', '*']` means the items of `sources` in the items
 * of `history`.
 */
export type FieldPath = readonly string[]

export interface PlacedField {
  path: FieldPath
  field: FieldDescription
}

/** Every field, those in groups and in tables, too. */
export function* placedFields(
  fields: readonly FieldDescription[],
  before: FieldPath = [],
): Generator<PlacedField> {
  for (const field of fields) {
    const { name, isList, keyedBy, fields: inner = [] } = field
    const path = [...before, name, ...(isList || keyedBy ? ['*'] : [])]
    yield { path, field }
    yield* placedFields(inner, path)
  }
}
