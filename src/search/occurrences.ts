import { cutText, lengthOf, type SeatedTerm } from './cut-text.ts'
import { vocabularyOf } from './segment.ts'
import { learnVocabulary } from './vocabulary.ts'

/** Where a term occurs in some texts, in order, each occurrence for itself. */
export interface Occurrences {
  /** How often it counts as a word of its language: as often as it occurs, or as the vocabulary learned it. */
  count: number
  /** The number of the text, ascending. */
  texts: number[]
  /** The word or cluster of the text where it begins, by number. */
  seats: number[]
}

/** All terms of some texts, and how many words and clusters each text has. */
export interface TextTerms {
  words: ReadonlyMap<string, Occurrences>
  pairs: ReadonlyMap<string, Occurrences>
  lengths: readonly number[]
}

export function termsIn(texts: readonly string[]): TextTerms {
  const learned = learnVocabulary(texts)
  const vocabulary = vocabularyOf(learned)
  const words: Terms = new Map(
    [...learned].map(([word, count]) => [word, { count, texts: [], seats: [] }]),
  )
  const pairs: Terms = new Map()
  const lengths = texts.map((text, number) => {
    const cut = cutText(text, vocabulary)
    for (const term of cut.terms) {
      const isLearned = term.lexicon === 'words' && learned.has(term.text)
      add(term.lexicon === 'words' ? words : pairs, term, number, isLearned ? 0 : 1)
    }
    return lengthOf(cut)
  })
  return { words, pairs, lengths }
}

type Terms = Map<string, Occurrences>

function add(terms: Terms, { text, seat }: SeatedTerm, number: number, count: number): void {
  const found = terms.get(text)
  if (!found) terms.set(text, { count, texts: [number], seats: [seat] })
  else {
    found.count += count
    found.texts.push(number)
    found.seats.push(seat)
  }
}
