import { whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { apiEntry } from '#model/data-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { isShown } from '#outputs/data/field-columns.ts'
import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'

type Values = Readonly<Record<string, unknown>>
export type Shown = Record<string, unknown>

/** An entry as another one names it: its id, and where everything about it is said. */
export interface Reference {
  id: string
  api: string
}

/**
 * What the fields of an entry say: words by language, references with the address of what they point to, and each event
 * under its name. The shape is that of `fieldSchema`.
 */
export function shownFields(
  fields: readonly FieldDescription[],
  entry: Entry,
  corpus: Corpus,
): Shown {
  const refer = referrer(corpus)
  return shownIn(fields, entry.data, (field, value) => {
    if (field.name === 'history') return shownHistory(field, entry, corpus)
    return field.isWords ? wordsOf(entry, field.name) : factOf(field, value, refer, entry)
  })
}

/** What leads to an entry that is not published leads nowhere. */
export const referrer = (corpus: Corpus) => {
  const { sharedUrl } = whereaboutsOf(corpus.site)
  return (collection: Collection, id: string): Reference | undefined =>
    corpus.has(collection, id) ? { id, api: sharedUrl(apiEntry({ collection, id })) } : undefined
}
export type Referrer = ReturnType<typeof referrer>

function shownIn(
  fields: readonly FieldDescription[],
  values: Values,
  shown: (field: FieldDescription, value: unknown) => unknown,
): Shown {
  const found: Shown = {}
  for (const field of fields.filter(isShown)) {
    const value = values[field.name]
    const text = value === undefined && !field.isWords ? undefined : shown(field, value)
    if (text !== undefined) found[field.name] = text
  }
  return found
}

function factOf(field: FieldDescription, value: unknown, refer: Referrer, entry: Entry): unknown {
  if (!field.isList) return itemOf(field, value, refer, entry)
  return (value as readonly unknown[])
    .map((item) => itemOf(field, item, refer, entry))
    .filter((item) => item !== undefined)
}

function itemOf(field: FieldDescription, value: unknown, refer: Referrer, entry: Entry): unknown {
  if (field.references) return refer(field.references, value as string)
  if (field.kind !== 'group') return value
  return shownIn(field.fields ?? [], value as Values, (inner, held) => {
    if (inner.isWords) return typeof held === 'string' ? { [entry.locale]: held } : undefined
    return factOf(inner, held, refer, entry)
  })
}

function shownHistory(field: FieldDescription, entry: Entry, corpus: Corpus): Shown[] {
  if (!isFollowed(entry)) return []
  const refer = referrer(corpus)
  return eventsBy(entry, corpus.asOf).map(({ id, event }) => ({
    id,
    ...shownIn(field.fields ?? [], event, (inner, value) =>
      inner.isWords ? eventWords(entry, id, value) : factOf(inner, value, refer, entry),
    ),
  }))
}

/** By language, the entry’s own first; nothing where nobody wrote any. */
const wordsOf = (entry: Entry, field: string): Shown | undefined =>
  byLocale([
    [entry.locale, (entry.data as Values)[field]],
    ...entry.translations.map(({ locale, data }) => [locale, data[field]] as const),
  ])

const eventWords = (entry: Entry, id: string, own: unknown): Shown | undefined =>
  byLocale([
    [entry.locale, own],
    ...entry.translations.map(({ locale, data }) => [locale, data.history?.[id]] as const),
  ])

function byLocale(words: readonly (readonly [string, unknown])[]): Shown | undefined {
  const written = words.filter(([, text]) => typeof text === 'string')
  return written.length === 0 ? undefined : Object.fromEntries(written)
}
