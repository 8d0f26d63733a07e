import { onOneLine } from './one-line.ts'
import { unspaced, wordCutter } from './word-cuts.ts'

/** Whose words are cut: the language, and the words that its dictionary does not know. */
export interface CutLanguage {
  locale: string
  wholeWords: readonly string[]
}

/**
 * A text in at most so many characters, on one line. It ends after a whole word, with an ellipsis for the rest; a single
 * word that is longer, as an address is, ends after a whole letter with its signs.
 *
 * @param most Unicode characters, the ellipsis included
 */
export function shortened(text: string, most: number, language: CutLanguage): string {
  const line = onOneLine(text)
  if (lengthOf(line) <= most) return line
  const words = wordsOf(line, language)
  const fitting = beginningOf(words, most - 1) || beginningOf(lettersOf(words[0] ?? ''), most - 1)
  return `${fitting}…`
}

/** In Unicode characters. */
export const lengthOf = (text: string): number => [...text].length

function beginningOf(pieces: readonly string[], most: number): string {
  let taken = ''
  for (const piece of pieces) {
    if (lengthOf((taken + piece).trimEnd()) > most) break
    taken += piece
  }
  return taken.trimEnd().replace(/[\s,;:·–—-]+$/u, '')
}

/** Each with the space behind it. */
function wordsOf(line: string, { locale, wholeWords }: CutLanguage): string[] {
  const cut = wordCutter(locale, wholeWords)
  const places = new Set<number>()
  for (const { index } of line.matchAll(/(?<=\s)\S/gu)) places.add(index)
  for (const run of line.matchAll(unspaced)) {
    let end = run.index
    for (const word of cut(run[0])) {
      places.add(end)
      end += word.length
    }
  }
  return piecesAt(line, (index) => places.has(index))
}

const lettersOf = (text: string): string[] => piecesAt(text, () => true)

/** Cuts where a letter begins, so that none loses its signs. */
function piecesAt(text: string, isPlace: (index: number) => boolean): string[] {
  const pieces: string[] = []
  for (const { index, segment } of letters.segment(text))
    if (pieces.length === 0 || isPlace(index)) pieces.push(segment)
    else pieces.push(pieces.pop() + segment)
  return pieces
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })
