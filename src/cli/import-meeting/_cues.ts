import { type MinutesKind, type MinutesWords, minutesWords } from '#i18n/minutes.ts'

type Lists = Omit<MinutesWords, 'months' | 'kinds'>

/** Finds the words of minutes in a text. Every pattern has the flags `giu`; `of` makes those that begin or fill a text. */
export type Cues = { readonly [Name in keyof Lists]: RegExp } & {
  kinds: Readonly<Record<MinutesKind, RegExp>>
  words: MinutesWords
}

export function cuesOf(words: MinutesWords = minutesWords()): Cues {
  const { months: _, kinds, ...lists } = words
  const patterns = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, new RegExp(anyOf(list), 'giu')]),
    )
  return { ...patterns(lists), kinds: patterns(kinds), words } as unknown as Cues
}

/** Whether it stands anywhere in a text. */
export const holds = (text: string, cue: RegExp): boolean => text.search(cue) !== -1

/** A text that is one of these words and nothing else, but for marks. */
export const isOnly = (text: string, cue: RegExp): boolean =>
  new RegExp(`^[\\p{P}\\p{S}\\s\\p{N}]*${cue.source}[\\p{P}\\p{S}\\s]*$`, 'iu').test(text)

/** `Venue: Samara City` → where `Samara City` begins; nothing where the text has no such label. */
export function afterLabel(text: string, cue: RegExp): number | undefined {
  const label = new RegExp(`^[\\p{P}\\p{S}\\s\\p{N}]*${cue.source}\\s*[:៖–—-]\\s*`, 'iu').exec(text)
  return label?.[0].length
}

/** The source of a pattern for any of the words: the longest first, and none inside of a longer word. */
export function anyOf(list: readonly string[]): string {
  const ways = [...list].sort((a, b) => b.length - a.length).map(wholeWords)
  return ways.length === 0 ? '(?!)' : `(?:${ways.join('|')})`
}

/** Scripts without spaces have nothing that says where a word ends. */
function wholeWords(words: string): string {
  const source = words
    .split(/(\s*…\s*|\s+)/)
    .map((part) => (part.includes('…') ? gap : part.trim() === '' ? '\\s+' : escaped(part)))
    .join('')
  const before = spaced.test(words.charAt(0)) ? '(?<![\\p{L}\\p{M}\\p{N}])' : ''
  const after = spaced.test(words.charAt(words.length - 1)) ? '(?![\\p{L}\\p{M}\\p{N}])' : ''
  return `${before}${source}${after}`
}

/** Some words of the same clause. */
const gap = '\\s[^.;:?!។៖]{1,80}?\\s'
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/** The apostrophes and hyphens of typewriters are those of typesetters. */
const escaped = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’‘]/g, "['’‘]")
    .replace(/[-‐‑]/g, '[-‐‑]')
