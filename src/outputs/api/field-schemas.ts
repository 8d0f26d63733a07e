import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import type { Translator } from '#i18n/index.ts'
import type { ColumnDescription } from '#outputs/data/column.ts'
import { isAlwaysThere, isShown } from '#outputs/data/field-columns.ts'
import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'
import { patterns } from '#schema/fields.ts'

/** JSON Schema of the draft that OpenAPI 3.1 takes (2020-12). */
export type Schema = Readonly<Record<string, unknown>>

export const objectSchema = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({ type: 'object', required, properties })

export const component = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** What `shownFields` makes of fields. */
export function fieldSchemas(
  fields: readonly FieldDescription[],
  of: Collection,
  words: Translator,
): { properties: Record<string, Schema>; required: string[] } {
  const shown = fields.filter(isShown)
  return {
    properties: Object.fromEntries(
      shown.map((field) => [field.name, fieldSchema(field, of, words)]),
    ),
    required: shown
      .filter((field) => isAlwaysThere(field) && (!field.isWords || field.name === 'title'))
      .map(({ name }) => name),
  }
}

function fieldSchema(field: FieldDescription, of: Collection, words: Translator): Schema {
  const about = {
    title: fieldLabel(words, of, field.path),
    description: fieldHint(words, of, field.path),
  }
  const item = itemSchema(field, of, words)
  return field.isList ? { ...about, type: 'array', items: item } : { ...about, ...item }
}

function itemSchema(field: FieldDescription, of: Collection, words: Translator): Schema {
  if (field.isWords) return component('Words')
  if (field.references) return component('Reference')
  if (field.kind !== 'group') return valueSchema(field)
  const { properties, required } = fieldSchemas(field.fields ?? [], of, words)
  if (field.name !== 'history') return objectSchema(properties, required)
  const id = { type: 'string', description: words.t('data.about.event') }
  return objectSchema({ id, ...properties }, ['id', ...required])
}

/** A single value of a kind, of a field or of a column. */
export function valueSchema({
  kind,
  choices,
}: Pick<ColumnDescription, 'kind' | 'choices'>): Schema {
  if (choices) return { type: 'string', enum: choices }
  if (kind === 'date') return { type: 'string', format: 'date' }
  if (kind === 'true-or-false') return { type: 'boolean' }
  if (kind === 'whole-number') return { type: 'integer', minimum: 0 }
  const pattern = (patterns as Readonly<Partial<Record<string, RegExp>>>)[kind]
  return { type: 'string', ...(pattern && { pattern: pattern.source }) }
}
