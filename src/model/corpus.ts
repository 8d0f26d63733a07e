import type { Collection } from '#schema/collection.ts'
import { referenceFields } from '#schema/references.ts'
import type { Site } from '#schema/site.ts'
import type { SynonymTable } from '#schema/synonyms.ts'
import { addressOf } from './addresses.ts'
import { filesIn, type PublishedFiles } from './attachments.ts'
import type { ChangeLog } from './change-log.ts'
import { compareText } from './compare-text.ts'
import type { Day } from './dates.ts'
import type { Entry } from './entry.ts'
import { type KnownAddresses, noAddresses } from './known-addresses.ts'
import { onceFor } from './once.ts'
import { compareParagraphs } from './paragraphs.ts'
import { valuesAt } from './values-at.ts'
import { isPublic } from './visibility.ts'

/** One reference from an entry to another, as it stands in a field. */
export interface Reference {
  from: Entry
  /** The path with its positions: `history.0.sources.1`. */
  field: string
  to: { collection: Collection; id: string }
}

/** All entries, joined: references are resolved both ways once, when it is made. */
export interface Corpus {
  readonly site: Site
  /** The day on which everything is read; states, counts and embargoes follow from it. */
  readonly asOf: Day
  /** By language, the words that readers type for words of the site. */
  readonly synonyms: SynonymTable
  /** The files that its entries name and that are published. */
  readonly files: PublishedFiles
  /** The addresses that were published, and what became of some. */
  readonly addresses: KnownAddresses
  /** How its entries changed, as far as that is known. */
  readonly changesOf: ChangeLog
  readonly all: readonly Entry[]
  readonly references: readonly Reference[]
  /** The entries of a collection in the order in which they are listed. */
  of<C extends Collection>(collection: C): readonly Entry<C>[]
  has(collection: Collection, id: string): boolean
  find<C extends Collection>(collection: C, id: string): Entry<C> | undefined
  /** The entries that ids of a field point to, in the field's order; unknown ids are left out (a check reports them). */
  these<C extends Collection>(collection: C, ids: readonly string[]): Entry<C>[]
  /** The entries of a collection that point to this one, in listing order, by one field or by any. */
  referring<C extends Collection>(to: Entry, from: C, field?: string): readonly Entry<C>[]
  /** The entry that lives at an address such as `/asks/annual-dialogue/`. */
  at(address: string): Entry | undefined
}

/**
 * @param entries each id once in its collection; the caller has already dropped what is not public
 */
export function corpusOf(
  entries: Iterable<Entry>,
  site: Site,
  asOf: Day,
  synonyms: SynonymTable = {},
  files: PublishedFiles = {},
  addresses: KnownAddresses = noAddresses,
): Corpus {
  const all = [...entries].sort(compareEntries)
  const byKey = new Map(all.map((entry) => [key(entry.collection, entry.id), entry]))
  const byAddress = new Map(all.map((entry) => [addressOf(entry), entry]))
  const byCollection = Map.groupBy(all, (entry) => entry.collection)
  const references = all.flatMap(referencesOf)
  const incoming = Map.groupBy(references, ({ to }) => key(to.collection, to.id))
  const find = (collection: Collection, id: string) => byKey.get(key(collection, id))

  return {
    site,
    asOf,
    synonyms,
    files,
    addresses,
    changesOf: () => [],
    all,
    references,
    of: <C extends Collection>(collection: C) =>
      (byCollection.get(collection) ?? []) as unknown as Entry<C>[],
    has: (collection, id) => find(collection, id) !== undefined,
    find: <C extends Collection>(collection: C, id: string) =>
      find(collection, id) as Entry<C> | undefined,
    these: <C extends Collection>(collection: C, ids: readonly string[]) =>
      ids.map((id) => find(collection, id)).filter((entry) => entry !== undefined) as Entry<C>[],
    referring: <C extends Collection>(to: Entry, from: C, field?: string) => [
      ...new Set(
        (incoming.get(key(to.collection, to.id)) ?? [])
          .filter((reference) => reference.from.collection === from)
          .filter((reference) => field === undefined || reference.field.split('.')[0] === field)
          .map((reference) => reference.from as Entry<C>),
      ),
    ],
    at: (address) => byAddress.get(address),
  }
}

/** What everybody may see on the day of the corpus. */
export const publicPart = ({ all, site, asOf, synonyms, files, addresses }: Corpus): Corpus => {
  const seen = all.filter(({ data }) => isPublic(data, asOf))
  return withFiles(corpusOf(seen, site, asOf, synonyms, {}, addresses), files)
}

/** The same entries with what is known of the files that they name; of others nothing is kept. */
export const withFiles = (corpus: Corpus, files: PublishedFiles): Corpus => ({
  ...corpus,
  files: Object.fromEntries(
    filesIn(corpus).flatMap((address) => {
      const file = files[address]
      return file ? [[address, file]] : []
    }),
  ),
})

/** The same entries, read on another day. */
export const corpusOn = (corpus: Corpus, day: Day): Corpus => ({ ...corpus, asOf: day })

const key = (collection: Collection, id: string): string => `${collection}/${id}`

/** The same in every corpus that has the entry. */
const referencesOf = onceFor((entry: Entry): readonly Reference[] => [...referencesIn(entry)])

function* referencesIn(entry: Entry): Generator<Reference> {
  for (const { path, to } of referenceFields[entry.collection])
    for (const [field, id] of valuesAt(entry.data, path))
      yield { from: entry, field, to: { collection: to, id } }
}

/** Newest first where an entry has a date, else by its number or its title; the id decides last, so the order is total. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.collection !== b.collection) return a.collection < b.collection ? -1 : 1
  if (a.collection === 'recommendations' && b.collection === 'recommendations')
    return (
      compareText(a.data.review, b.data.review) ||
      compareParagraphs(a.data.paragraph, b.data.paragraph)
    )
  return compareText(sortKey(b), sortKey(a)) || compareText(a.id, b.id)
}

const sortKey = (entry: Entry): string => ('date' in entry.data ? (entry.data.date ?? '') : '')
