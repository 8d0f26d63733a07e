import { lengthOfCommonStart } from '#model/nearest.ts'
import { isUnspaced } from '#model/scripts.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * Forms of one word (vaccinated, vaccination), found without the grammar of any language: what a language does to
 * its words it does to many of them. Endings that take turns after several different beginnings in the site's own
 * lexicon are learned at the build; at the query they say which words are forms of the one that was typed.
 */

/** A beginning shorter than this says too little about the word. */
const shortestStem = 4
const longestEnding = 5
/** How many beginnings must take both endings in turn. */
const leastStems = 3

/** @returns pairs of endings such as `ed ion`, each pair in code-unit order; an empty ending is ` s`; the commonest first */
export function learnEndings(words: readonly string[]): string[] {
  const plain = words.filter((word) => isPlain(word)).sort()
  const seen = new Map<string, number>()
  for (const [index, word] of plain.entries())
    for (let other = index + 1; other < plain.length; other++) {
      const candidate = plain[other] as string
      const shared = lengthOfCommonStart(word, candidate)
      if (shared < Math.max(shortestStem, word.length - longestEnding)) break
      if (!isForm(word, candidate, shared, shortestStem)) continue
      const endings = pairOf(word.slice(shared), candidate.slice(shared))
      seen.set(endings, (seen.get(endings) ?? 0) + 1)
    }
  return [...seen]
    .filter(([, stems]) => stems >= leastStems)
    .sort(([a, stemsOfA], [b, stemsOfB]) => stemsOfB - stemsOfA || (a < b ? -1 : 1))
    .map(([endings]) => endings)
}

/** A word and how sure it is that it is a form of the other, above 0 and below 1. */
export interface Relative {
  number: number
  likeness: number
  /** Whether only the ending differs, by one of the site's commonest pairs: a form of the word, known to it or not. */
  inflected: boolean
}

/**
 * The words of the lexicon that are forms of a word, known to it or not. Where no ending was learned, a long common
 * beginning still makes a weak relative.
 *
 * @param endings as `learnEndings` gives them, in that order
 */
export function relativesOf(
  word: string,
  lexicon: Lexicon,
  endings: ReadonlySet<string>,
): Relative[] {
  if (!isPlain(word)) return []
  const [from, to] = lexicon.startingWith(word.slice(0, leastShared(word)))
  const relatives: Relative[] = []
  for (let number = from; number < to; number++) {
    const candidate = lexicon.term(number)
    if (candidate === word || !isPlain(candidate)) continue
    const relation = relationOf(word, candidate, endings)
    if (relation) relatives.push({ number, ...relation })
  }
  return relatives
}

function relationOf(
  word: string,
  candidate: string,
  endings: ReadonlySet<string>,
): Omit<Relative, 'number'> | undefined {
  const shared = lengthOfCommonStart(word, candidate)
  if (!isForm(word, candidate, shared, shortestInflected)) return
  const pair = pairOf(word.slice(shared), candidate.slice(shared))
  if (isInflection(pair, endings))
    return { likeness: shared < shortestStem ? 0.5 : 0.9, inflected: true }
  if (shared < shortestStem) return
  const likeness = endings.has(pair) ? 0.6 : weakLikeness(word, candidate, shared)
  return likeness > 0 ? { likeness, inflected: false } : undefined
}

/** Whether two words differ by a common pair of endings alone. */
export function isInflectionOf(a: string, b: string, endings: ReadonlySet<string>): boolean {
  if (a === b || !isPlain(a) || !isPlain(b)) return false
  const shared = lengthOfCommonStart(a, b)
  return (
    shared >= shortestInflected && isInflection(pairOf(a.slice(shared), b.slice(shared)), endings)
  )
}

/** The commonest pairs of endings are a language's grammar, so that short words have them, too: asks, asked. */
const inflectionCount = 12
const shortestInflected = 3

function isInflection(pair: string, endings: ReadonlySet<string>): boolean {
  let place = 0
  for (const common of endings) {
    if (common === pair) return true
    if (++place === inflectionCount) return false
  }
  return false
}

const leastShared = (word: string): number =>
  Math.max(shortestInflected, word.length - longestEnding)

/** Numbers and joined tokens have no forms, nor have words of scripts that write no spaces. */
const isPlain = (word: string): boolean =>
  word.length >= shortestInflected && /^[\p{L}\p{M}]+$/u.test(word) && !isUnspaced(word)

const isForm = (a: string, b: string, shared: number, least: number): boolean =>
  shared >= least && Math.max(a.length, b.length) - shared <= longestEnding

function weakLikeness(a: string, b: string, shared: number): number {
  const enough = shared >= 5 && shared / Math.max(a.length, b.length) >= 0.7
  return enough && Math.max(a.length, b.length) - shared <= 3 ? 0.3 : 0
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
