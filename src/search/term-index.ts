import { isUnspaced } from '#model/scripts.ts'
import type { LexiconFile } from './index-file.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { openPostings, type Postings } from './postings.ts'
import { type Vocabulary, vocabularyOf } from './segment.ts'
import type { Synonyms } from './synonyms.ts'
import { openTerms } from './term-lists.ts'

/** What the words of a query are looked up in. The lexicons are there at once; postings come by promise. */
export interface TermIndex {
  /** How many records, or texts, there are. */
  readonly count: number
  readonly words: Lexicon
  readonly pairs: Lexicon
  readonly vocabulary: Vocabulary
  readonly endings: ReadonlySet<string>
  /** What an editor wants found, too (synonyms.ts). */
  readonly synonyms?: Synonyms | undefined
  /** Where each of some terms stands; `undefined` for what did not come. */
  postings(
    lexicon: 'words' | 'pairs',
    terms: readonly number[],
  ): Promise<readonly (Postings | undefined)[]>
}

/** @throws RangeError */
export function openLexicon({ endings, synonyms, ...list }: LexiconFile) {
  const words = openTerms(list)
  return { words, vocabulary: vocabularyIn(words), endings: new Set(endings), synonyms }
}

export const openPostingLists = (text: unknown) => openLists(text, openPostings)

/** The lists of a text that joins them by spaces, each opened when it is first asked for. */
export function openLists<List>(
  text: unknown,
  open: (list: string) => List,
): (place: number) => List {
  const lists = String(text).split(' ')
  const opened = new Map<number, List>()
  return (place) => {
    const list = opened.get(place) ?? open(lists[place] ?? '')
    opened.set(place, list)
    return list
  }
}

/** For a lexicon without terms. */
export const noTerms: Lexicon = lexiconOf([], [])

function vocabularyIn(words: Lexicon): Vocabulary {
  const counts = new Map<string, number>()
  for (let number = 0; number < words.size; number++) {
    const word = words.term(number)
    if (isUnspaced(word)) counts.set(word, words.count(number))
  }
  return vocabularyOf(counts)
}
