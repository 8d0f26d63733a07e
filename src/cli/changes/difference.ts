import type { Reading } from './page.ts'

/** One place of a page, as it was and as it is; empty where there was, or is, nothing. */
export interface Difference {
  before: string
  after: string
}

/**
 * Which texts are others, or which addresses where the texts are the same. Texts that only stand elsewhere count as the same.
 *
 * @returns nothing where all is as it was
 */
export function differencesOf(before: Reading, after: Reading): Difference[] | undefined {
  if (sameLists(before.texts, after.texts))
    return sameLists(before.addresses, after.addresses)
      ? undefined
      : paired(before.addresses, after.addresses)
  return paired(before.texts, after.texts)
}

const sameLists = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** Each new text with the old one that it is like, then the old ones that are gone. */
function paired(before: readonly string[], after: readonly string[]): Difference[] {
  const gone = without(before, after)
  const come = without(after, before).map((text) => {
    const at = gone.slice(0, mostLike).findIndex((old) => isLike(old, text))
    return narrowed(at === -1 ? '' : (gone.splice(at, 1)[0] as string), text)
  })
  return [...come, ...gone.map((text) => narrowed(text, ''))]
}

/** In so many places one is looked for that is like another. */
const mostLike = 50

/** Whether a third of the shorter one stands at the beginnings or the ends of both. */
function isLike(a: string, b: string): boolean {
  const { start, end } = sameEnds([...a], [...b])
  return start + end > Math.min(a.length, b.length) / 3
}

function sameEnds(a: readonly string[], b: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return { start, end }
}

/** Those that the other list has not, or not so often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1)
  return list.filter((item) => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count <= 0
  })
}

/** How much of what is the same is shown on both sides, and how much of what is not, in characters as people count them. */
const around = 30
const longest = 160

/** The part of two texts in which they differ, with a little of what is around it. */
function narrowed(before: string, after: string): Difference {
  const [a, b] = [charactersOf(before), charactersOf(after)]
  const { start, end } = sameEnds(a, b)
  return { before: shown(a, start, end), after: shown(b, start, end) }
}

function shown(characters: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - around)
  const to = Math.min(characters.length - Math.max(0, end - around), from + longest)
  if (characters.length === 0) return ''
  const text = characters.slice(from, to).join('').trim()
  return `${from > 0 ? '…' : ''}${text}${to < characters.length ? '…' : ''}`
}

/** Signs of Khmer and the like are not torn apart. Of a whole book its beginning is enough. */
const charactersOf = (text: string): string[] =>
  [...new Intl.Segmenter('und').segment(text.slice(0, 20_000))].map(({ segment }) => segment)
