import type { SynonymTable } from '#schema/synonyms.ts'
import { cut } from './cut.ts'
import { distinct, type Evidence, exactly, relativesIn, type Unit } from './evidence.ts'
import { isInflectionOf } from './relatives.ts'
import { wordsOf } from './segment.ts'
import type { TermIndex } from './term-index.ts'

/** By word, folded and without spaces, the words that a reader who types it finds, too. Goes into the index as it is. */
export type Synonyms = Readonly<Record<string, readonly string[]>>

/** What an editor's table says for one language; words that search takes for one have the synonyms of all. */
export function synonymsIn(table: SynonymTable, locale: string): Synonyms {
  const found = new Map<string, string[]>()
  for (const [word, synonyms] of Object.entries(table[locale] ?? {})) {
    const key = folded(word)
    if (key !== '') found.set(key, [...(found.get(key) ?? []), ...synonyms])
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Those that lead to something: a word that only hidden entries have, or what readers type for it, says too much. */
export function findable(synonyms: Synonyms, index: Knows): Synonyms {
  const answered = Object.entries(synonyms).map(
    ([word, found]) => [word, found.filter((text) => termsOf(text, index).length > 0)] as const,
  )
  return Object.fromEntries(answered.filter(([, found]) => found.length > 0))
}

/** Spaces do not count: scripts differ in them, and so do writers. */
const folded = (text: string): string =>
  [...cut(text)]
    .flatMap((piece) => (piece.kind === 'run' ? piece.clusters : [piece]))
    .map((span) => span.text)
    .join('')

/** What can say whether a word is in the index. */
type Knows = Pick<TermIndex, 'words' | 'vocabulary' | 'endings'>

/** A synonym counts for less than the word that was typed. */
const synonymWeight = 0.7

/** The same units, of which those that are a word of the table, alone or with their neighbours, are answered by its synonyms. */
export function withSynonyms(units: readonly Unit[], index: TermIndex): Unit[] {
  const { synonyms } = index
  if (!synonyms) return [...units]
  const words = [...units.keys()].filter((unit) => units[unit]?.text !== '')
  const answers = new Map<number, string[]>()
  for (const first of words.keys())
    for (const [last, key] of keysFrom(first, words, units, index))
      for (const unit of words.slice(first, last + 1))
        answers.set(unit, [...(answers.get(unit) ?? []), ...(synonyms[key] ?? [])])
  return units.map((unit, place) => answeredBy(unit, answers.get(place) ?? [], index))
}

/** The words of the table that begin at a word of the query, and the word each ends at. */
function* keysFrom(
  first: number,
  words: readonly number[],
  units: readonly Unit[],
  { synonyms = {}, endings }: TermIndex,
): Generator<readonly [last: number, key: string]> {
  const keys = Object.keys(synonyms)
  let text = ''
  for (let last = first; last < words.length; last++) {
    text += units[words[last] as number]?.text
    const begun = keys.filter((key) => key.startsWith(text))
    const key = begun.find((candidate) => candidate === text)
    const form = last > first ? undefined : keys.find((word) => isInflectionOf(word, text, endings))
    const found = key ?? form
    if (found !== undefined) yield [last, found]
    if (begun.length === 0) return
  }
}

function answeredBy(unit: Unit, synonyms: readonly string[], index: TermIndex): Unit {
  const found = synonyms.map((text) => termsOf(text, index)).filter((terms) => terms.length > 0)
  const single = found.flatMap((terms) => (terms.length === 1 ? (terms[0] ?? []) : []))
  const several = found.filter((terms) => terms.length > 1)
  return {
    ...unit,
    evidence: distinct([...unit.evidence, ...single]),
    together: unit.together.length > 0 ? unit.together : anyOf(several),
  }
}

/** The terms of the index for each word of a synonym; none where one of them is not in the index. */
function termsOf(text: string, index: Knows): Evidence[][] {
  const terms = [...cut(text)].flatMap((piece) =>
    piece.kind === 'run'
      ? wordsOf(piece.clusters, index.vocabulary).map((word) => word.text)
      : [piece.text],
  )
  const found = terms.map((term) => answersTo(term, index))
  return found.every((evidence) => evidence.length > 0) ? found : []
}

function answersTo(word: string, index: Knows): Evidence[] {
  const evidence = [...exactly(word, index.words, 'words'), ...relativesIn(word, index).inflected]
  return evidence.map((item) => ({ ...item, weight: item.weight * synonymWeight }))
}

/** More than these conditions are not worth their time: the first synonyms are kept. */
const mostConditions = 24

/** All words of one synonym or all of another: written as conditions each of which must hold. */
function anyOf(synonyms: readonly Evidence[][][]): Evidence[][] {
  const [first, ...others] = synonyms
  if (!first) return []
  return others.reduce(
    (all, next) =>
      all.length * next.length > mostConditions
        ? all
        : all.flatMap((either) => next.map((or) => [...either, ...or])),
    first,
  )
}
