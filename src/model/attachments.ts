import { bodiesOf, type PlacedBody } from './bodies.ts'
import type { Corpus } from './corpus.ts'
import type { Place } from './entry.ts'
import type { Problem } from './problem.ts'

/** A place that names a file of `content/files/`. */
export interface Mention extends Pick<Problem, 'field' | 'line' | 'column'> {
  /** `/files/letter.pdf` */
  address: string
  /** Whether the page shows it as a picture, or links to it. */
  shown: boolean
  entry: Place
}

/** Every place of the corpus that names a file, in order. */
export function* mentionsIn(corpus: Corpus): Generator<Mention> {
  for (const placed of bodiesOf(corpus)) yield* mentionsInBody(placed)
  for (const source of corpus.of('sources'))
    if (source.data.file !== undefined)
      yield { address: fileAddress(source.data.file), shown: false, entry: source, field: 'file' }
}

function* mentionsInBody({ place: entry, body }: PlacedBody): Generator<Mention> {
  const field = ''
  for (const { to, line, column } of body.images)
    if (to !== undefined) yield { address: to, shown: true, entry, field, line, column }
  for (const { to, line, column } of body.links)
    if (to?.address.startsWith('/files/'))
      yield { address: to.address, shown: false, entry, field, line, column }
}

/** Where a file is inside the site, by its name in `content/files/`: `letter.pdf` → `/files/letter.pdf`. */
export const fileAddress = (name: string): string => `/files/${name}`

/** What readers are told of a file before they open it, by its address. */
export type PublishedFiles = Readonly<Record<string, { bytes: number }>>

/** The addresses of the files that the corpus names, each once, in order. */
export const filesIn = (corpus: Corpus): string[] =>
  [...new Set(Array.from(mentionsIn(corpus), ({ address }) => address))].sort()
