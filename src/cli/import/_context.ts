import type { Corpus } from '#model/corpus.ts'
import type { PartialDate } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import type { Problems } from './_problems.ts'
import type { States } from './_states.ts'

/** What every step of an import knows. */
export interface Context {
  /** What there is before it. */
  corpus: Corpus
  /** The content folder as editors see it: `content`. */
  folder: string
  /** What the editor's table says, under folded names. */
  table: { themes: ReadonlyMap<string, readonly string[]>; positions: ReadonlyMap<string, string> }
  states: States
  /** The id of each source, by its document symbol. */
  symbols: ReadonlyMap<string, string>
  problems: Problems
  choices: Choices
}

/** What the person who imports chose by flags. */
export interface Choices {
  /** Rows of other reviews are left out. */
  review?: Entry<'reviews'> | undefined
  /** The day on which the State took the positions. */
  date?: PartialDate | undefined
  /** The id of the source in which they can be verified. */
  source?: string | undefined
  /** Of the texts, where it is not the first of the site. */
  language?: string | undefined
  /** The list holds only some of the recommendations, on purpose. */
  partial: boolean
}
