import { foldCluster, foldWord } from './fold.ts'
import type { Stretch } from './personal/index.ts'
import { clusters, joints, pieces } from './scripts.ts'

/** A name that must not be published, from a list that is kept elsewhere. Only its line is ever told. */
export interface ProtectedName {
  /** 1-based, in the list. */
  line: number
  /** Its words, or what the eye sees as letters where a script has no spaces; one way to write each. */
  units: readonly string[]
}

export interface FoundName extends Stretch {
  name: ProtectedName
}

/** A word, or a letter of a script without spaces, and where it stands. */
interface Unit extends Stretch {
  text: string
}

/** @param list a name a line; lines that begin with # say something about the list, and empty ones nothing */
export const protectedNames = (list: string): ProtectedName[] =>
  list.split('\n').flatMap((written, index) => {
    if (written.startsWith('#')) return []
    const units = [...unitsOf(written)].map(({ text }) => text)
    return units.length === 0 ? [] : [{ line: index + 1, units }]
  })

/**
 * Finds the names in texts: as whole words, and in scripts without spaces wherever they stand, without regard to case,
 * diacritics, Unicode form, invisible signs, the order of signs in Khmer, and how the parts are set apart.
 */
export function nameFinder(names: readonly ProtectedName[]): (text: string) => FoundName[] {
  const byFirst = firstUnits(names)
  if (byFirst.size === 0) return () => []
  return (text) => {
    const units = [...unitsOf(text)]
    return units.flatMap((unit, index) =>
      (byFirst.get(unit.text) ?? [])
        .filter((name) => standsAt(name, units, index, text))
        .map((name) => ({
          name,
          start: unit.start,
          end: (units[index + name.units.length - 1] as Unit).end,
        })),
    )
  }
}

/**
 * The words of texts as numbers, each once: 32 bits of each, in base64. They tell where a name cannot be, whatever the
 * names are, so that they can be kept where no name may be.
 */
export function printsOf(texts: Iterable<string>): string {
  // A file, its fields and its sections have the same words: each is looked at once.
  const found = new Set<string>()
  for (const text of texts) for (const piece of text.match(pieces) ?? []) found.add(piece)
  const prints = new Set<number>()
  for (const piece of found) for (const unit of unitsOf(piece)) prints.add(printOf(unit.text))
  return Buffer.from(Uint32Array.from(prints).buffer).toString('base64')
}

/** Tells of the prints of texts whether one of the names may stand there; of texts without prints, that it may. */
export function nameSieve(
  names: readonly ProtectedName[],
): (prints: string | undefined) => boolean {
  if (names.length === 0) return () => false
  const wanted = new Set([...firstUnits(names).keys()].map(printOf))
  return (prints) =>
    prints === undefined ||
    new Uint32Array(new Uint8Array(Buffer.from(prints, 'base64')).buffer).some((print) =>
      wanted.has(print),
    )
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
function printOf(unit: string): number {
  let print = 0x811c9dc5
  for (let index = 0; index < unit.length; index++)
    print = Math.imul(print ^ unit.charCodeAt(index), 0x01000193)
  return print >>> 0
}

/** The names by their first word, each also as one word. */
function firstUnits(names: readonly ProtectedName[]): Map<string, ProtectedName[]> {
  const byFirst = new Map<string, ProtectedName[]>()
  for (const name of names.flatMap((name) => [name, ...joined(name)])) {
    const [first = ''] = name.units
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

/** A text in one way to write it, without what sets words apart: to compare two that may be written differently. */
export const plainly = (text: string): string =>
  [...unitsOf(text)].map((unit) => unit.text).join('')

/** SokChan is found by Sok Chan. */
function joined({ line, units }: ProtectedName): ProtectedName[] {
  const whole = units.join('')
  return units.length > 1 && [...unitsOf(whole)].length === 1 ? [{ line, units: [whole] }] : []
}

const standsAt = (
  { units: wanted }: ProtectedName,
  units: readonly Unit[],
  index: number,
  text: string,
): boolean =>
  wanted.every((unit, offset) => {
    const found = units[index + offset]
    const last = units[index + offset - 1]
    if (found?.text !== unit) return false
    return offset === 0 || isJoin(text.slice(last?.end, found.start), last?.text as string)
  })

/** What may stand between the parts of one name: spaces, marks of Markdown, hyphens, a comma; a point after an initial. */
const isJoin = (between: string, before: string): boolean =>
  /^[\s\p{Cf}\p{Pd}*_~`'’·,\\]{0,12}$/u.test(
    before.length === 1 ? between.replace('.', '') : between,
  )

function* unitsOf(text: string): Generator<Unit> {
  for (const { 0: found, index, groups } of text.matchAll(pieces))
    if (groups?.['run'])
      for (const { 0: cluster, index: at } of found.matchAll(clusters))
        yield {
          text: foldCluster(cluster),
          start: index + at,
          end: index + at + cluster.length,
        }
    else yield* wordsIn(found, index)
}

function* wordsIn(token: string, offset: number): Generator<Unit> {
  let start = 0
  for (const part of token.split(joints)) {
    const text = folded(part)
    if (text !== '') yield { text, start: offset + start, end: offset + start + part.length }
    start += part.length + 1
  }
}

const known = new Map<string, string>()

/** The same words come again and again. */
function folded(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const answer = foldWord(
    word.replace(/[đøłı]/giu, (letter) => strokes[letter.toLowerCase()] as string),
  )
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g, '')
  if (known.size < 50_000) known.set(word, answer)
  return answer
}

/** Letters with a stroke have no diacritic in Unicode that could be taken away. */
const strokes: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i' }
