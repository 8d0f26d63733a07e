import type { Translator } from '#i18n/index.ts'
import type { FieldDescription } from '#schema/described.ts'

/** What there is to know of a field besides its kind: where it may stand, to what it points, how several are written. */
export function factsOf(field: FieldDescription, words: Translator): string[] {
  const { references, onlyWith, keyedBy } = field
  return [
    ...(onlyWith
      ? [words.t('fields.only-with', { field: 'kind', choices: words.list(onlyWith) })]
      : []),
    ...(isSaid(field.default) ? [words.t('fields.default', { value: String(field.default) })] : []),
    ...(references ? [words.t('fields.references', { folder: `content/${references}/` })] : []),
    ...(keyedBy ? [words.t('fields.table')] : []),
    ...(field.isList ? [words.t(field.kind === 'group' ? 'fields.groups' : 'fields.list')] : []),
  ]
}

/** That a list is empty without its field goes without saying. */
const isSaid = (value: unknown): boolean => value !== undefined && typeof value !== 'object'
