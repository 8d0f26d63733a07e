import type { Translator } from '#i18n/index.ts'
import { patterns } from '#schema/fields.ts'
import type { ColumnDescription } from './column.ts'
import { columnLabel, columnMeaning } from './column-words.ts'
import type { Table } from './table.ts'

/**
 * A table as Table Schema describes it (https://datapackage.org/standard/table-schema/). Foreign keys are only those of
 * single ids: lists of ids are tables of their own.
 */
export const tableSchema = ({ columns, primaryKey }: Table, words: Translator) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: columns.map((column) => fieldOf(column, words)),
  missingValues: [''],
  primaryKey,
  foreignKeys: columns
    .filter(({ isList, references }) => !isList && references !== undefined)
    .map(({ name, references }) => ({
      fields: [name],
      reference: { resource: references, fields: ['id'] },
    })),
})

function fieldOf(column: ColumnDescription, words: Translator) {
  const { name, isRequired, isComputed } = column
  const { constraints, ...type } = typeOf(column)
  const all = { ...(isRequired && { required: true }), ...constraints }
  const meaning = columnMeaning(column, words)
  return {
    name,
    ...type,
    title: columnLabel(column, words),
    description: isComputed ? words.t('data.computed', { meaning }) : meaning,
    ...(Object.keys(all).length > 0 && { constraints: all }),
  }
}

interface FieldType {
  type: string
  delimiter?: string
  itemType?: string
  constraints?: Readonly<Record<string, unknown>>
}

/** A date that may be known by its month only is a text: no type of the standard takes both. */
function typeOf({ kind, isList, choices }: ColumnDescription): FieldType {
  if (isList) return { type: 'list', delimiter: '; ', itemType: 'string' }
  if (kind === 'date') return { type: 'date' }
  if (kind === 'true-or-false') return { type: 'boolean' }
  if (kind === 'whole-number') return { type: 'integer', constraints: { minimum: 0 } }
  if (choices) return { type: 'string', constraints: { enum: choices } }
  return { type: 'string', ...(constrained.has(kind) && patternOf(kind)) }
}

/** The kinds that have one form, as each of their values keeps to it. */
const constrained: ReadonlySet<string> = new Set([
  'partial-date',
  'state-code',
  'locale',
  'web-address',
  'paragraph',
])

/** Of the whole value, and without anchors: so the standard has it from XML Schema (part 2, appendix G). */
const patternOf = (kind: string) => ({
  constraints: {
    pattern: patterns[kind as keyof typeof patterns].source
      .replace(/^\^(.*)\$$/, '$1')
      .replaceAll('\\/', '/'),
  },
})
