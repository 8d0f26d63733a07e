import type { LexiconFile, TermList } from './index-file.ts'
import { type Found, lookUp } from './look-up.ts'
import { termsIn } from './occurrences.ts'
import { opened } from './open-file.ts'
import { postingsText } from './postings.ts'
import { openLexicon, openPostingLists, type TermIndex } from './term-index.ts'
import { lexiconFile, openTerms, type SortedTerms, sortedTerms, termList } from './term-lists.ts'
import { unitsOf } from './units.ts'

/**
 * The words of some texts, without the texts: enough to say which of them hold what was typed. For 41,000
 * recommendations that is a third of what the index of the site takes for them.
 */
export interface TextFile {
  format: typeof textFormat.format
  version: typeof textFormat.version
  /** How many texts. */
  count: number
  lexicon: LexiconFile
  pairLexicon: TermList
  /** The postings of the words, joined by spaces (postings.ts); what they call a record is a text here. */
  words: string
  pairs: string
}

const textFormat = { format: 'samleng-texts', version: 2 } as const

/** The same texts make the same file, byte for byte. */
export function textFileOf(texts: readonly string[]): TextFile {
  const terms = termsIn(texts)
  const words = sortedTerms(terms.words)
  const pairs = sortedTerms(terms.pairs)
  return {
    ...textFormat,
    count: texts.length,
    lexicon: lexiconFile(words),
    pairLexicon: termList(pairs),
    words: textsHoldingEach(words),
    pairs: textsHoldingEach(pairs),
  }
}

const textsHoldingEach = (terms: SortedTerms): string =>
  terms
    .map(([, { texts }]) =>
      postingsText([...new Set(texts)].map((record) => ({ record, impact: 0 }))),
    )
    .join(' ')

/** @throws IndexError */
export const openTexts = (file: string): TermIndex => opened(file, textFormat, textsIn)

function textsIn(file: TextFile): TermIndex {
  const lists = { words: openPostingLists(file.words), pairs: openPostingLists(file.pairs) }
  return {
    ...openLexicon(file.lexicon),
    count: file.count,
    pairs: openTerms(file.pairLexicon),
    postings: async (lexicon, terms) => terms.map(lists[lexicon]),
  }
}

/**
 * The numbers of the texts that hold every word that was typed, in order. Words are found as the search of the site
 * finds them: in their other forms and spellings, the last one from its beginning.
 */
export async function textsWith(index: TermIndex, typed: string): Promise<number[]> {
  const found = await lookUp(index, unitsOf(typed, index))
  const holding = found.filter(({ unit }) => unit.asked).map(textsHolding)
  const all = Array.from({ length: index.count }, (_, text) => text)
  return all.filter((text) => holding.every((texts) => texts.has(text)))
}

const textsHolding = ({ postings }: Found): Set<number> =>
  new Set(postings.flatMap(([, { records }]) => [...records]))
