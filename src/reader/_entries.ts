import { readFileSync } from 'node:fs'
import { type Traces, tracesOf } from '#model/checks/traces.ts'
import type { Entry } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type BundleOptions, entryIn, type ReadBundle, type Source } from './_bundle.ts'
import { decode } from './_decode.ts'
import type { ContentFile } from './_names.ts'
import type { EntryCache, KnownEntry } from './cache.ts'

export interface ReadEntries {
  /** Those in which nothing is wrong by itself. */
  entries: Entry[]
  /** `collection/id` of each file that is there and could not be read. */
  broken: Set<string>
  /** Each file as it is written, by its path from the project folder. */
  texts: Map<string, string>
  /** What is known of the texts of entries that a cache may keep, by each of their files. */
  traces: Map<string, Traces>
  problems: Problem[]
}

export interface EntryOptions extends BundleOptions {
  cache: EntryCache | undefined
  /** The content folder as editors see it. */
  shown: string
  /** Whether names will be looked for. */
  hasNames: boolean
}

export function readEntries(files: readonly ContentFile[], options: EntryOptions): ReadEntries {
  const found: ReadEntries = {
    entries: [],
    broken: new Set(),
    texts: new Map(),
    traces: new Map(),
    problems: [],
  }
  for (const [id, bundle] of Map.groupBy(files, keyOf)) {
    const sources = bundle.map(sourceOf)
    const read = options.cache
      ? knownOrRead(sources, options.cache, options)
      : entryIn(sources, options)
    add(found, id, sources, read)
  }
  return found
}

type Read = ReadBundle & { traces?: Traces }

function add(found: ReadEntries, id: string, sources: readonly Source[], read: Read): void {
  const { entry, problems, traces } = read
  if (entry) found.entries.push(entry)
  else if (sources.some(({ file }) => file.locale === undefined)) found.broken.add(id)
  found.problems.push(...problems)
  for (const { file, bytes } of sources) {
    const text = bytes && decode(bytes, file.file)
    if (typeof text === 'string') found.texts.set(file.file, text)
    if (traces) found.traces.set(file.file, traces)
  }
}

/** What can be read in some files, from the cache where it is known. Only that in which nothing is wrong is kept. */
function knownOrRead(sources: readonly Source[], cache: EntryCache, options: EntryOptions): Read {
  const { hasNames, shown, first, footnotes } = options
  const original = sources.find(({ file }) => file.locale === undefined)?.file.file
  if (original === undefined || !areWhole(sources)) return entryIn(sources, options)
  const files = sources.map(({ file, bytes }) => ({ file: file.file, bytes }))
  const key = cache.keyOf(files, JSON.stringify([first, footnotes]))
  const known = cache.find(original, key)
  if (known && !(hasNames && known.traces.words === undefined)) return { ...known, problems: [] }
  const read = entryIn(sources, options)
  if (!read.entry || read.problems.length > 0) return read
  const written = files.flatMap(({ file, bytes }) => [
    file.slice(shown.length + 1),
    decode(bytes, file) as string,
  ])
  const made: KnownEntry = { entry: read.entry, traces: tracesOf(read.entry, written, hasNames) }
  cache.keep(original, key, made)
  return { ...made, problems: [] }
}

const areWhole = (
  sources: readonly Source[],
): sources is { file: ContentFile; bytes: Uint8Array }[] =>
  sources.every(({ bytes }) => bytes !== undefined)

const keyOf = ({ collection, id }: ContentFile): string => `${collection}/${id}`

function sourceOf(file: ContentFile): Source {
  if (file.text !== undefined) return { file, bytes: Buffer.from(file.text) }
  try {
    // At once: ten thousand small files that are asked for side by side take five times as long.
    return { file, bytes: readFileSync(file.path) }
  } catch {
    return { file, bytes: undefined }
  }
}
