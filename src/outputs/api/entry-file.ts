import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { apiEntry, type DataCollection } from '#model/data-addresses.ts'
import type { Body, Entry } from '#model/entry.ts'
import { isFollowed } from '#model/ledger.ts'
import { spansOf } from '#model/spans.ts'
import { translationState } from '#model/words.ts'
import { standingColumns } from '#outputs/data/standing-columns.ts'
import { objectOf } from '#outputs/data/table-files.ts'
import { type FieldDescription, fieldsOf } from '#schema/described.ts'
import { type Shown, shownFields } from './shown-fields.ts'

/**
 * How the entries of a collection are told. The shapes are those of `entrySchema` and `itemSchema`.
 *
 * @param collection of which all are
 */
export function tellerOf(collection: DataCollection, corpus: Corpus) {
  const { site, asOf } = corpus
  const { urlIn, sharedUrl } = whereaboutsOf(site)
  const fields = fieldsOf(collection)
  const facts = factsOf(fields)
  const standing = standingColumns(collection, corpus)
  const inEach = (value: (locale: string) => string) =>
    Object.fromEntries(site.locales.map((locale) => [locale, value(locale)]))
  const namesOf = (entry: Entry): Shown => ({
    id: entry.id,
    api: sharedUrl(apiEntry(entry)),
    page: inEach((locale) => urlIn(locale, addressOf(entry))),
  })
  const standingOf = (entry: Entry): Shown =>
    standing.length === 0
      ? {}
      : {
          standing: objectOf(
            standing,
            standing.map(({ value }) => value(entry)),
          ),
        }
  return {
    /** In a list: what it is called, its plain facts, and how it stands. */
    item: (entry: Entry): Shown => ({
      ...namesOf(entry),
      ...shownFields(facts, entry, corpus),
      ...standingOf(entry),
    }),
    /** Everything about it. */
    whole: (entry: Entry): Shown => ({
      ...namesOf(entry),
      asOf,
      collection,
      language: entry.locale,
      translation: inEach((locale) => translationState(entry, locale)),
      ...shownFields(fields, entry, corpus),
      ...standingOf(entry),
      ...(isFollowed(entry) && { spans: spansOf(entry, corpus).map(shownSpan) }),
      body: bodiesOf(entry),
    }),
  }
}

/** The fields that a list tells, too: the title, and what is neither words nor a list. */
export const factsOf = (fields: readonly FieldDescription[]): FieldDescription[] =>
  fields.filter(
    ({ name, isWords, isList, kind }) =>
      name === 'title' || !(isWords || isList || kind === 'text'),
  )

const shownSpan = ({
  moved,
  value,
  from,
  to,
  days,
  beganBy,
}: ReturnType<typeof spansOf>[number]) => ({
  moved,
  value,
  from,
  ...(to !== undefined && { to }),
  days,
  ...(beganBy && { beganBy: beganBy.id }),
})

/** The sections by language, as plain text: who shows it elsewhere needs no markup of this site. */
const bodiesOf = ({ locale, body, translations }: Entry): Shown =>
  Object.fromEntries(
    [{ locale, body }, ...translations]
      .filter(({ body: { sections } }) => sections.length > 0)
      .map(({ locale, body }) => [locale, sectionsOf(body)]),
  )

const sectionsOf = ({ sections }: Body) =>
  sections.map(({ anchor, depth, heading, text }) => ({ anchor, depth, heading, text }))
