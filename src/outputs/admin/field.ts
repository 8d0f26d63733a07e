import type { Field } from '@sveltia/cms'
import { choiceLabel, fieldHint, fieldLabel } from '#i18n/fields.ts'
import { isKey, type Translator } from '#i18n/index.ts'
import type { FieldDescription } from '#schema/described.ts'
import { patterns } from '#schema/fields.ts'

/**
 * A field of a file as a field of a form.
 *
 * @param of whose words it has: a collection, or `translation`
 */
export function formField(field: FieldDescription, of: string, words: Translator): Field {
  const common = {
    name: field.name,
    label: fieldLabel(words, of, field.path),
    hint: fieldHint(words, of, field.path),
    required: field.isRequired,
    i18n: field.isWords && !field.path.includes('.'),
  }
  if (field.references) return { ...common, ...relation(field, field.references) }
  if (field.kind === 'group') return { ...common, ...group(field, of, words) }
  if (field.keyedBy) return { ...common, ...table(words) }
  if (field.isList)
    return { ...common, widget: 'list', field: { ...common, ...one(field, of, words) } }
  return { ...common, ...one(field, of, words) }
}

/** The body of a file: Markdown as it is written, so that what nobody touched stays as it was. */
export const formText = ({ t }: Translator): Field => ({
  name: 'body',
  label: t('admin.body'),
  widget: 'markdown',
  modes: ['raw', 'rich_text'],
  required: false,
  i18n: true,
})

function relation({ isList }: FieldDescription, collection: string) {
  return {
    widget: 'relation' as const,
    collection,
    multiple: isList,
    value_field: '{{slug}}',
    display_fields: ['title'],
    search_fields: ['title', '{{slug}}'],
    dropdown_threshold: 0,
  }
}

function group(field: FieldDescription, of: string, words: Translator) {
  const fields = field.fields ?? []
  const kind = fields.find(({ name }) => name === 'kind')
  const isOfKinds = fields.some(({ onlyWith }) => onlyWith)
  const list = { widget: 'list' as const, collapsed: 'auto' as const, label_singular: undefined }
  if (!isOfKinds || !kind)
    return {
      ...list,
      summary: summaryOf(fields),
      fields: fields.map((each) => formField(each, of, words)),
    }
  return {
    ...list,
    typeKey: kind.name,
    types: (kind.choices ?? []).map((choice) => ({
      name: choice,
      label: choiceLabel(words, of, kind.path, choice),
      widget: 'object' as const,
      summary: summaryOf(fields),
      fields: fields
        .filter(({ name, onlyWith }) => name !== kind.name && (onlyWith?.includes(choice) ?? true))
        .map((each) => formField(each, of, words)),
    })),
  }
}

const summaryOf = (fields: readonly FieldDescription[]): string =>
  fields
    .slice(0, 3)
    .map(({ name }) => `{{fields.${name}}}`)
    .join(' · ')

function one(field: FieldDescription, of: string, words: Translator) {
  const { kind, choices, path } = field
  if (choices)
    return {
      widget: 'select' as const,
      options: choices.map((value) => ({ value, label: choiceLabel(words, of, path, value) })),
      ...(field.default === undefined ? {} : { default: String(field.default) }),
    }
  if (kind === 'true-or-false')
    return { widget: 'boolean' as const, default: String(field.default) === 'true' }
  if (kind === 'date')
    return { widget: 'datetime' as const, type: 'date' as const, format: 'YYYY-MM-DD' }
  if (kind === 'text' && isLong(field)) return { widget: 'text' as const }
  return { widget: 'string' as const, ...patternOf(field, words) }
}

const table = ({ t }: Translator) => ({
  widget: 'keyvalue' as const,
  key_label: t('admin.event'),
  value_label: t('admin.body'),
})

/** What readers see, but for a name, may run over several lines. */
const isLong = ({ isWords, name }: FieldDescription): boolean =>
  isWords && !['title', 'place'].includes(name)

function patternOf({ kind }: FieldDescription, { t }: Translator) {
  const key = `expects.${kind}`
  if (!Object.hasOwn(patterns, kind) || !isKey(key)) return {}
  const { source } = patterns[kind as keyof typeof patterns]
  return { pattern: [source, t(key, { value: '…' })] as [string, string] }
}
