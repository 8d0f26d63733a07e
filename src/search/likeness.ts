import { cut, pairsOf, type Run, type Token } from './cut.ts'
import { lexiconOf } from './lexicon.ts'
import { rarityOf } from './rank.ts'
import { learnEndings, relativesOf } from './relatives.ts'
import { type Vocabulary, vocabularyOf, wordsOf } from './segment.ts'
import { learnVocabulary } from './vocabulary.ts'

/** A text, and what else two texts about one thing often share. */
export interface Comparable {
  text: string
  /** Ids of sectors. */
  sectors: readonly string[]
  /** Codes of States. */
  states: readonly string[]
}

/** How alike two of the things compared are, by their numbers: 0 for nothing in common, about 1 for the same words. */
export type Likeness = (one: number, other: number) => number

/**
 * Compares texts by the words they share, each weighing by how rare it is among them (tf-idf): what stands in every
 * recommendation (ensure, measures, rights) says nothing. Forms of one word count as alike (ratify, ratification);
 * scripts without spaces are compared by words and by pairs of clusters, as they are found in search. Texts are of one
 * language; nothing but the texts themselves is known of it.
 *
 * The weights were chosen on one half of the labelled pairs beside this file; the test says how well they do on both.
 */
export function likenessAmong(things: readonly Comparable[]): Likeness {
  const bags = bagsIn(things.map(({ text }) => text))
  const forms = formsIn(bags)
  const weights = weightsIn(bags, forms)
  const vectors = bags.map((bag) => new Map([...bag].map((term) => [term, weights.get(term) ?? 0])))
  const widened = vectors.map((vector) => withForms(vector, forms))
  const lengths = vectors.map(lengthOf)
  return (one, other) => {
    const shared = overlap(widened[one] as Vector, vectors[other] as Vector)
    if (shared === 0) return 0
    const alike = shared / ((lengths[one] as number) * (lengths[other] as number))
    return alike * kinship(things[one] as Comparable, things[other] as Comparable)
  }
}

const sectorBonus = 0.25
const stateBonus = 0.1

/** A common sector or State is a reason to look twice; without common words it is none. */
function kinship(one: Comparable, other: Comparable): number {
  const bonus = (a: readonly string[], b: readonly string[], weight: number) =>
    a.some((value) => b.includes(value)) ? weight : 0
  return (
    1 + bonus(one.sectors, other.sectors, sectorBonus) + bonus(one.states, other.states, stateBonus)
  )
}

/** The weight of each term of a text. */
type Vector = ReadonlyMap<string, number>

/** The distinct terms of a text. A pair of clusters begins with a space, which no word does. */
type Bag = ReadonlySet<string>

const isPair = (term: string): boolean => term.startsWith(' ')

/** A word is several pairs long. */
const pairWeight = 0.3

function bagsIn(texts: readonly string[]): Bag[] {
  const vocabulary = vocabularyOf(learnVocabulary(texts))
  return texts.map((text) => new Set(termsOf(text, vocabulary)))
}

const termsOf = (text: string, vocabulary: Vocabulary): string[] =>
  [...cut(text)].flatMap((piece) =>
    piece.kind === 'token' ? tokenTerms(piece) : runTerms(piece, vocabulary),
  )

const tokenTerms = ({ text, parts }: Token): string[] =>
  parts.length === 0 ? [text] : parts.map((part) => part.text)

const runTerms = ({ clusters }: Run, vocabulary: Vocabulary): string[] => [
  ...wordsOf(clusters, vocabulary)
    .filter(({ known }) => known)
    .map(({ text }) => text),
  ...pairsOf(clusters).map(({ text }) => ` ${text}`),
]

/** By word, the words among all the texts that are forms of it, and how surely. */
type Forms = ReadonlyMap<string, readonly (readonly [word: string, likeness: number])[]>

function formsIn(bags: readonly Bag[]): Forms {
  const words = [...new Set(bags.flatMap((bag) => [...bag]))].filter((term) => !isPair(term)).sort()
  const lexicon = lexiconOf(words, [])
  const endings = new Set(learnEndings(words))
  return new Map(
    words.map((word) => [
      word,
      relativesOf(word, lexicon, endings).map(
        ({ number, likeness }) => [lexicon.term(number), likeness] as const,
      ),
    ]),
  )
}

/** The weight of every term: its rarity, where forms of one word count as one. */
function weightsIn(bags: readonly Bag[], forms: Forms): Vector {
  const counts = new Map<string, number>()
  for (const term of bags.flatMap((bag) => [...bag])) counts.set(term, (counts.get(term) ?? 0) + 1)
  const countOf = (term: string) => counts.get(term) ?? 0
  return new Map(
    [...counts.keys()].map((term) => {
      const related = (forms.get(term) ?? []).map(([word, likeness]) => likeness * countOf(word))
      const texts = related.reduce((sum, count) => sum + count, countOf(term))
      const rarity = rarityOf(Math.min(bags.length, texts), bags.length)
      return [term, isPair(term) ? pairWeight * rarity : rarity]
    }),
  )
}

/** With what each word may become. */
function withForms(vector: Vector, forms: Forms): Vector {
  const widened = new Map(vector)
  for (const [term, weight] of vector)
    for (const [word, likeness] of forms.get(term) ?? [])
      widened.set(word, Math.max(widened.get(word) ?? 0, weight * likeness))
  return widened
}

function overlap(one: Vector, other: Vector): number {
  let sum = 0
  for (const [term, weight] of other) sum += weight * (one.get(term) ?? 0)
  return sum
}

const lengthOf = (vector: Vector): number =>
  Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
