import type { Corpus } from '#model/corpus.ts'
import type { Body, Entry, Place } from '#model/entry.ts'
import type { Surroundings } from './check.ts'

/** A text that somebody may read. */
export interface PlacedText {
  place: Place
  text: string
  /** The whole file as it is written; otherwise, what readers see of a part of it. */
  isWritten?: true
  /** The path of the file from the content folder. */
  isName?: true
  /** What it is a part of; empty for the body, none where it is the whole file. */
  field?: string
  line?: number
}

/** Every file but `allowed.yml`, and the name of each. */
export function* writtenTexts(around: Surroundings): Generator<PlacedText> {
  const { texts, attachments, folder, allowed } = around
  for (const [file, text] of texts)
    if (file !== allowed.place.file) yield { place: { file, lines: {} }, text, isWritten: true }
  for (const file of [...texts.keys(), ...[...attachments].map((address) => folder + address)])
    yield { place: { file, lines: {} }, text: file.slice(folder.length + 1), isName: true }
}

/** @param isSearched whether anybody has to look into the files of an entry, by the name of the first */
export function* visibleTexts(
  corpus: Corpus,
  isSearched: (file: string) => boolean,
): Generator<PlacedText> {
  for (const entry of corpus.all) if (isSearched(entry.file)) yield* visibleTextsOf(entry)
}

/** What readers see of an entry and its translations. */
export function* visibleTextsOf(entry: Entry): Generator<PlacedText> {
  for (const place of [entry, ...entry.translations]) {
    yield* fieldsOf(place.data, place, '')
    yield* bodyTexts(place.body, place)
  }
}

function* bodyTexts(body: Body, place: Place): Generator<PlacedText> {
  for (const { heading, text } of body.sections)
    yield { place, field: '', text: `${heading}\n${text}` }
  for (const { alt, line } of body.images) yield { place, field: '', line, text: alt }
  for (const { href, line } of body.links) yield { place, field: '', line, text: href }
}

function* fieldsOf(value: unknown, place: Place, field: string): Generator<PlacedText> {
  if (typeof value === 'string') yield { place, field, text: value }
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      yield* fieldsOf(inner, place, field === '' ? name : `${field}.${name}`)
}
