import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Key, locales } from '#i18n/index.ts'
import type { Grades } from './score.ts'

/** What every engine is given of a page, and nothing else. */
export interface Page {
  id: string
  title: string
  text: string
}

/** Pages, queries, and which pages people hold for right answers. */
export interface JudgedCollection {
  name: string
  /** The language of the site. */
  locale: string
  pages: readonly Page[]
  queries: readonly JudgedQuery[]
}

export interface JudgedQuery {
  text: string
  grades: Grades
}

const strings = z.object({ id: z.string(), text: z.string() })
const judgements = z.object({
  name: z.string(),
  locale: z.enum(locales).optional(),
  queries: z.array(strings).min(1),
  qrels: z.record(z.string(), z.record(z.string(), z.number().min(0))),
})
const collection = judgements.extend({
  docs: z.array(strings.extend({ title: z.string() })).min(1),
})

/** Why a collection cannot be read, as a sentence of the catalogue and what goes into it. */
export class CollectionError extends Error {
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
  constructor(key: Key, values: Readonly<Record<string, string>>) {
    super(key)
    this.key = key
    this.values = values
  }
}

/**
 * Every collection of a folder, by name of file: `{name, docs: [{id, title, text}], queries: [{id, text}],
 * qrels: {query: {doc: grade}}}` as `.json` or `.json.gz`.
 *
 * @param folder absolute
 * @throws CollectionError
 */
export function collectionsIn(folder: string): JudgedCollection[] {
  const files = listed(folder).filter((name) => /\.json(\.gz)?$/.test(name))
  const collections = files.sort().flatMap((name) => collectionAt(join(folder, name)) ?? [])
  if (collections.length === 0) throw new CollectionError('bench.search.no-collection', { folder })
  return collections
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new CollectionError('bench.search.no-folder', { folder })
  }
}

/** Nothing for JSON that has none of the parts: other data may lie in the same folder. */
function collectionAt(path: string): JudgedCollection | undefined {
  const found = jsonAt(path)
  if (!hasPart(found)) return undefined
  const { docs, ...judged } = parsed(collection, found, path)
  return judgedCollection(judged, docs)
}

/** @throws CollectionError */
function parsed<Schema extends z.ZodType>(
  schema: Schema,
  found: unknown,
  file: string,
): z.output<Schema> {
  const { data, error } = schema.safeParse(found)
  if (error === undefined) return data as z.output<Schema>
  const field = error.issues[0]?.path.join('.') ?? ''
  throw new CollectionError('bench.search.wrong-collection', { file, field })
}

/**
 * Judgements about pages that are somewhere else: a collection without its `docs`.
 *
 * @throws CollectionError
 */
export const judgementsAt = (file: string): Judgements => parsed(judgements, jsonAt(file), file)

export type Judgements = z.output<typeof judgements>

/** Queries without a right page say nothing and are left out. */
export const judgedCollection = (
  { name, locale, queries, qrels }: Judgements,
  pages: readonly Page[],
): JudgedCollection => ({
  name,
  locale: locale ?? localeOf(queries),
  pages,
  queries: queries
    .map(({ id, text }) => ({ text, grades: qrels[id] ?? {} }))
    .filter(({ grades }) => Object.values(grades).some((grade) => grade > 0)),
})

const hasPart = (found: unknown): boolean =>
  typeof found === 'object' && found !== null && ('qrels' in found || 'queries' in found)

/** @throws CollectionError */
export function jsonAt(path: string): unknown {
  try {
    const bytes = readFileSync(path)
    return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  } catch {
    throw new CollectionError('bench.search.not-json', { file: path })
  }
}

/**
 * The language, of those the site knows, in whose script most letters of the queries are written: pages hold words of
 * other languages, too.
 */
function localeOf(queries: readonly { text: string }[]): string {
  const text = queries.map((query) => query.text).join(' ')
  const letters = (locale: string): number => text.match(lettersOf(locale))?.length ?? 0
  return locales.reduce((best, locale) => (letters(locale) > letters(best) ? locale : best))
}

const lettersOf = (locale: string): RegExp =>
  new RegExp(`\\p{Script=${new Intl.Locale(locale).maximize().script}}`, 'gu')
