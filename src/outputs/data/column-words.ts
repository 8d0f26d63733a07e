import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import type { Translator } from '#i18n/index.ts'
import type { ColumnDescription } from './column.ts'

/** What a column is called, with the language of its words. */
export function columnLabel(
  { means }: Pick<ColumnDescription, 'means'>,
  words: Translator,
): string {
  if ('rowOf' in means) return words.t('data.id-of', { table: tableWord(means.rowOf, words) })
  const label =
    'field' in means
      ? fieldLabel(words, means.of, means.field)
      : words.t(`data.column.${means.own}`)
  if (means.locale === undefined) return label
  return words.t('data.in-language', { label, language: words.languageName(means.locale) })
}

/** One sentence about what stands in a column. */
export function columnMeaning(
  { means }: Pick<ColumnDescription, 'means'>,
  words: Translator,
): string {
  if ('rowOf' in means) return words.t('data.about.id-of', { table: tableWord(means.rowOf, words) })
  return 'field' in means
    ? fieldHint(words, means.of, means.field)
    : words.t(`data.about.${means.own}`)
}

export const tableWord = (
  table: Extract<ColumnDescription['means'], { rowOf: unknown }>['rowOf'],
  words: Translator,
): string => words.t(table === 'events' ? 'data.events' : `collection.${table}`)
