import { isUnspaced } from '#model/scripts.ts'
import { columnOf } from './columns.ts'
import { clustersOf } from './cut.ts'
import { digestOf } from './digest.ts'
import {
  indexFormat,
  indexVersion,
  type LexiconFile,
  type Manifest,
  type SeriesName,
  type StoredRecord,
} from './index-file.ts'
import { distances, encodeIntegers } from './integers.ts'
import { type Occurrences, termsIn } from './occurrences.ts'
import { facetNames, facetsOf, type SearchRecord } from './record.ts'
import { partsOf, placesOf, postingsIn, seatsIn } from './record-terms.ts'
import { findable, type Synonyms } from './synonyms.ts'
import { openLexicon } from './term-index.ts'
import { lexiconFile, type SortedTerms, sortedTerms, termList } from './term-lists.ts'

export interface SearchFile {
  /** Beside the manifests: `en.json`, `en/words-3.Ab0_x.json`. */
  path: string
  body: string
}

/** Of a longer index each part is a file. Below this, one file is there sooner than two. */
const longestSingleFile = 60_000
/**
 * How long parts are, in UTF-16 units, for each square root of the length of their series: a query takes some parts and
 * the manifest, which names all, so that both are to grow alike. A query needs the records of ten results, and a few
 * postings.
 */
const partScale = { postings: 5, seats: 24, records: 1 }
/** Shorter ones are not downloaded any sooner. */
const shortestPart = 2000

/**
 * The files of the index of one language, the manifest first (index-file.ts). The same records make the same files,
 * byte for byte.
 */
export function filesOf(
  records: readonly SearchRecord[],
  locale: string,
  synonyms: Synonyms = {},
): SearchFile[] {
  const all = seriesOf(records, synonyms).map((series) => ({
    ...series,
    digests: series.bodies.map(digestOf),
  }))
  const parts = all.flatMap(({ name, bodies, digests }) =>
    bodies.map((body, number) => ({ name: `${name}-${number}`, body, digest: digests[number] })),
  )
  const isOneFile = parts.reduce((sum, { body }) => sum + body.length, 0) <= longestSingleFile
  const manifest: Manifest = {
    format: indexFormat,
    version: indexVersion,
    locale,
    count: records.length,
    series: Object.fromEntries(
      all.map(({ name, starts, digests }) => [
        name,
        {
          starts: encodeIntegers(distances(starts)),
          digests: isOneFile ? '' : digests.join(''),
        },
      ]),
    ) as Manifest['series'],
    ...(isOneFile && {
      inside: Object.fromEntries(parts.map(({ name, body }) => [name, JSON.parse(body)])),
    }),
  }
  const files = isOneFile
    ? []
    : parts.map(({ name, body, digest }) => ({ path: `${locale}/${name}.${digest}.json`, body }))
  return [{ path: `${locale}.json`, body: JSON.stringify(manifest) }, ...files]
}

interface SeriesParts {
  name: SeriesName
  starts: readonly number[]
  bodies: readonly string[]
}

function seriesOf(records: readonly SearchRecord[], synonyms: Synonyms): SeriesParts[] {
  const parts = records.flatMap(partsOf)
  const terms = termsIn(parts.map(({ text }) => text))
  const measured = parts.map(({ record, field }, part) => ({
    field,
    isAside: records[record]?.isAside === true,
    length: terms.lengths[part] as number,
  }))
  const places = placesOf(parts, measured)
  const words = sortedTerms(terms.words)
  const pairs = sortedTerms(terms.pairs)
  const lexicon = lexiconFile(words)
  const led = findable(synonyms, openLexicon(lexicon))
  return [
    single('lexicon', { ...lexicon, synonyms: led } satisfies LexiconFile),
    single('columns', columnsOf(records)),
    single('pair-lexicon', termList(pairs)),
    lists('words', words, (found) => postingsIn(found, places), partScale.postings),
    lists('pairs', pairs, (found) => postingsIn(found, places), partScale.postings),
    // Phrases in a script without spaces are looked for by their pairs.
    lists(
      'word-seats',
      words,
      (found, word) =>
        isUnspaced(word) && clustersOf(word).length > 1 ? '' : seatsIn(found, places),
      partScale.seats,
    ),
    lists('pair-seats', pairs, (found) => seatsIn(found, places), partScale.seats),
    filled('records', records.map(stored), partScale.records, (items) => `[${items.join(',')}]`),
  ]
}

const columnsOf = (records: readonly SearchRecord[]) =>
  Object.fromEntries(
    facetNames.map((name) => [
      name,
      columnOf(records.map((record) => facetsOf(record)[name] ?? [])),
    ]),
  )

const stored = ({ address, title, names, summary, sections }: SearchRecord): string =>
  JSON.stringify({ address, title, names, summary, sections } satisfies StoredRecord)

const single = (name: SeriesName, part: unknown): SeriesParts => ({
  name,
  starts: [0],
  bodies: [JSON.stringify(part)],
})

const lists = (
  name: SeriesName,
  terms: SortedTerms,
  list: (found: Occurrences, term: string) => string,
  scale: number,
): SeriesParts =>
  filled(
    name,
    terms.map(([term, found]) => list(found, term)),
    scale,
    (items) => JSON.stringify(items.join(' ')),
  )

/** Puts items into parts in order, as many as fit; one that is too long has a part to itself. */
function filled(
  name: SeriesName,
  items: readonly string[],
  scale: number,
  pack: (items: readonly string[]) => string,
): SeriesParts {
  const whole = items.reduce((sum, item) => sum + item.length + 1, 0)
  const longest = Math.max(shortestPart, scale * Math.sqrt(whole))
  const starts: number[] = []
  let length = longest
  for (const [number, item] of items.entries()) {
    if (length + item.length > longest) {
      starts.push(number)
      length = 0
    }
    length += item.length + 1
  }
  const bodies = starts.map((start, part) => pack(items.slice(start, starts[part + 1])))
  return { name, starts, bodies }
}
