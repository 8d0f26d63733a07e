import { Writable } from 'node:stream'
import { type Key, locales, type Translator, translator } from '#i18n/index.ts'

/**
 * The prompts have a few phrases of their own, which stand in the first dictionary as they are. What the prompts write
 * goes through here, and each of these phrases is said in the language of the messages.
 *
 * @param output of a terminal; its size stays that of the prompts
 */
export function spokenOutput(output: Writable, words: Translator): Writable {
  const own = translator(locales[0] as string)
  const patterns = Object.entries(phrases).map(
    ([key, said]) => [patternOf(own.t(key as Key)), said] as const,
  )
  const inWords = (text: string): string =>
    patterns.reduce(
      (line, [pattern, said]) => line.replace(pattern, (phrase) => words.t(said, countIn(phrase))),
      text,
    )
  const spoken = new Writable({
    decodeStrings: false,
    write: (text, _, done) => output.write(inWords(String(text)), done),
  })
  for (const size of ['columns', 'rows', 'isTTY'] as const)
    Object.defineProperty(spoken, size, { get: () => (output as Writable & Terminal)[size] })
  output.on('resize', () => spoken.emit('resize'))
  return spoken
}

interface Terminal {
  columns: number
  rows: number
  isTTY: boolean
}

/** Each phrase, and what is said in its place. */
const phrases = {
  'prompt.search': 'prompt.search',
  'prompt.no-match': 'prompt.no-match',
  'prompt.items-selected': 'prompt.chosen',
  'prompt.match': 'prompt.match',
  'prompt.matches': 'prompt.matches',
  'prompt.keys.one': 'prompt.keys.one',
  'prompt.keys.several': 'prompt.keys.several',
  'prompt.keys.moving': 'prompt.keys.moving',
} as const satisfies Partial<Record<Key, Key>>

function countIn(phrase: string): { number: string; count: number } {
  const number = /\d+/.exec(phrase.replace(new RegExp(style, 'g'), ''))?.[0] ?? '0'
  return { number, count: Number(number) }
}

/** A phrase with its styles, where a line begins, behind the frame, or where it ends: not inside of what a person wrote. */
function patternOf(phrase: string): RegExp {
  const inside = phrase
    .split(' ')
    .map((word) => word.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace('{number}', '\\d+'))
    .join(`(?:${style})* (?:${style})*`)
  return new RegExp(`(?<=^(?:${style}|[│|\\s])*)${inside}|${inside}(?=(?:${style})*$)`, 'gm')
}

const style = '\\x1b\\[[\\d;]*m'
