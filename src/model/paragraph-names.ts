import { digestOf, fingerprint, likeness } from './likeness.ts'

/** A paragraph under its permanent name, and the names of those that stood before it and are gone. */
export interface NamedParagraph {
  id: string
  /** What it says. */
  words: string
  /** Links to them land here. */
  gone: readonly string[]
}

/** Below this, an edited paragraph is taken for another one. */
const alike = 0.4

/**
 * The permanent names of the paragraphs of a body: a paragraph that was recorded keeps its name, also where its words
 * were edited or it moved; of those that are new, the name is made of their words. No name is ever given anew.
 *
 * @param texts what each paragraph says, in order
 * @param recorded fingerprint by id, in the order in which they stood
 * @param others the names of the same paragraphs in another language, for those that are not recorded
 */
export function namesOf(
  texts: readonly string[],
  recorded: Readonly<Record<string, string>> = {},
  others: readonly string[] = [],
): NamedParagraph[] {
  const known = Object.entries(recorded).map(([id, print]) => ({
    id,
    print: print.replace('-', ''),
  }))
  const first = newNames(texts, others)
  const isKnown = known.length === 0 || isSame(first, recorded)
  const named = (isKnown ? first : keptNames(texts, known, others)).map(
    (id, index): NamedParagraph => ({ id, words: texts[index] as string, gone: [] }),
  )
  return withGone(named, known)
}

/** Whether each paragraph says what it said when it was recorded, and none is gone: so it is nearly always. */
const isSame = (names: readonly string[], recorded: Readonly<Record<string, string>>): boolean =>
  Object.keys(recorded).length <= names.length && names.every((id) => Object.hasOwn(recorded, id))

/** Names for paragraphs of which nothing is recorded. */
function newNames(texts: readonly string[], others: readonly string[]): string[] {
  const used = new Set<string>()
  return texts.map((text, index) => {
    const id = newName(text, others[index], used)
    used.add(id)
    return id
  })
}

/** Those that are recorded keep their names, as far as they are alike. */
function keptNames(
  texts: readonly string[],
  known: readonly Known[],
  others: readonly string[],
): string[] {
  const taken = pairsOf(texts.map(fingerprint), known)
  const used = new Set(known.map(({ id }) => id))
  return texts.map((text, index) => {
    const id = taken.get(index) ?? newName(text, others[index], used)
    used.add(id)
    return id
  })
}

/** The names of those that are gone, with the next one that stayed. */
function withGone(named: readonly NamedParagraph[], known: readonly Known[]): NamedParagraph[] {
  const byId = new Map(named.map((each) => [each.id, { ...each, gone: [...each.gone] }]))
  known.forEach(({ id }, place) => {
    if (byId.has(id)) return
    const stays = (each: Known) => byId.has(each.id)
    const next = known.slice(place).find(stays) ?? known.slice(0, place).findLast(stays)
    const neighbour = next?.id ?? named[0]?.id
    if (neighbour !== undefined) byId.get(neighbour)?.gone.push(id)
  })
  return [...byId.values()]
}

interface Known {
  id: string
  print: string
}

/** The recorded name of each paragraph that has one: first those whose words are the same, then the most alike in order. */
function pairsOf(prints: readonly string[], known: readonly Known[]): Map<number, string> {
  const pairs = new Map<number, string>()
  const left = new Set(known)
  prints.forEach((print, index) => {
    const same = [...left].find((each) => each.print === print)
    if (!same) return
    pairs.set(index, same.id)
    left.delete(same)
  })
  const open = prints.flatMap((print, index) => (pairs.has(index) ? [] : [{ print, index }]))
  for (const [index, id] of aligned(open, [...left])) pairs.set(index, id)
  return pairs
}

interface Open {
  print: string
  index: number
}

/** Pairs what is alike without crossing, so that the sum of their likeness is the greatest. */
function aligned(open: readonly Open[], left: readonly Known[]): [number, string][] {
  const gains = open.map(({ print }) =>
    left.map((each) => {
      const value = likeness(print, each.print)
      return value < alike ? 0 : value
    }),
  )
  const best = bestSums(gains, left.length)
  const pairs: [number, string][] = []
  let [row, column] = [0, 0]
  while (row < open.length && column < left.length) {
    const gain = at(gains, row, column)
    const sum = at(best, row, column)
    if (gain > 0 && sum === gain + at(best, row + 1, column + 1))
      pairs.push([(open[row++] as Open).index, (left[column++] as Known).id])
    else if (sum === at(best, row + 1, column)) row++
    else column++
  }
  return pairs
}

/** The greatest sum of gains that pairs from each place on can have. */
function bestSums(gains: readonly (readonly number[])[], columns: number): number[][] {
  const best = gains.map(() => new Array<number>(columns).fill(0))
  for (let row = gains.length - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      (best[row] as number[])[column] = Math.max(
        at(best, row + 1, column),
        at(best, row, column + 1),
        at(gains, row, column) + at(best, row + 1, column + 1),
      )
  return best
}

const at = (table: readonly (readonly number[])[], row: number, column: number): number =>
  table[row]?.[column] ?? 0

/** `p-` and a digest; the second paragraph of the same words gets a number. */
function newName(text: string, other: string | undefined, used: ReadonlySet<string>): string {
  if (other !== undefined && !used.has(other)) return other
  const name = `p-${digestOf(text)}`
  let id = name
  for (let count = 2; used.has(id); count++) id = `${name}-${count}`
  return id
}
