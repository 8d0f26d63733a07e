import type { Corpus } from '#model/corpus.ts'
import type { Entry, Place } from '#model/entry.ts'

/** What an editor may ask of the whole content: what is late, what is missing. It knows no words. */
export interface Question<Name extends string = string, Says extends string = string> {
  /** Its heading is `status.<name>`. */
  name: Name
  /**
   * What there is to do, the most urgent first.
   *
   * @param corpus all of it, drafts included
   */
  findings(corpus: Corpus): readonly Finding<Says>[]
}

export interface Finding<Says extends string = string> {
  entry: Entry
  /** The file to open: that of the entry, or of a translation of it. */
  place: Place
  /** The sentence is `status.says.<says>`. */
  says: Says
  /** By their names it is known how they are said: `date` is a day, `language` a locale, `state` that of an ask. */
  values: Readonly<Record<string, string | number>>
}

/** A draft is only asked whether it is one: what it still lacks is why it is a draft. */
export const isFinished = ({ data }: Entry): boolean => data.visibility !== 'draft'
