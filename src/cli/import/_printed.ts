import type { States } from './_states.ts'
import { documentSymbol, positionSource } from './_vocabulary.ts'

/** A recommendation as it is printed in a report, taken apart. */
export interface Printed {
  /** `118.22`, if the text begins with it. */
  paragraph?: string
  wording: string
  /** ISO codes from the brackets at the end. */
  recommendingStates: string[]
  /** Names in the brackets at the end that are near the name of a State, and of none. */
  unknownStates: string[]
  /** What the last brackets say, where no State is named in them. */
  otherBrackets?: string
  /** The symbol of the document in which the State took its position. */
  positionSymbol?: string
}

/**
 * `118.22 Guarantee free media (Portugal) (Spain);` → its number, words and States.
 *
 * @param text tidied by `plainText`
 */
export function printed(text: string, states: States): Printed {
  const [, source = ''] = positionSource.exec(text) ?? []
  const positionSymbol = documentSymbol.exec(source)?.[0]
  const line = text.replace(positionSource, '').replace(/\s+/g, ' ').trim()
  const [, paragraph, behind = ''] = leadingParagraph.exec(line) ?? []
  const rest = paragraph === undefined ? line : behind
  const { words, ...said } = statesBehind(rest, states)
  return {
    ...(paragraph !== undefined && { paragraph: asParagraph(paragraph) }),
    wording: words,
    ...said,
    ...(positionSymbol !== undefined && { positionSymbol }),
  }
}

/** `118.22`, `118.22.`, `104.2 (a)`, before the words or alone. */
const leadingParagraph =
  /^(?:§\s*|para(?:graph)?\.?\s+)?(\d+(?:\.\d+)+(?:\s?\([a-z]\)|[a-z](?![\p{L}]))?)\.?(?:[\s:–-]+(.*))?$/isu

/** The number of a paragraph as it is written in a file, from how people write it; nothing if it is none. */
export function asParagraph(text: string): string {
  const [, number, letter = ''] =
    /^(?:§\s*|para(?:graph)?\.?\s*)?(\d+(?:\.\d+)+)\.?\s*\(?([a-z])?\)?\.?$/i.exec(text.trim()) ??
    []
  return number === undefined ? '' : `${number}${letter.toLowerCase()}`
}

type Behind = Pick<Printed, 'recommendingStates' | 'unknownStates' | 'otherBrackets'>

function statesBehind(text: string, states: States): Behind & { words: string } {
  const codes: string[][] = []
  const unknownStates: string[] = []
  let words = text
  for (let group = statesIn(words, states); group; group = statesIn(words, states)) {
    codes.unshift(group.codes)
    unknownStates.push(...group.unknown)
    words = group.before
  }
  const recommendingStates = [...new Set(codes.flat())]
  const isUnnamed = recommendingStates.length === 0 && unknownStates.length === 0
  const other = isUnnamed ? lastGroup(words)?.inside : undefined
  return {
    words: ended(words),
    recommendingStates,
    unknownStates,
    ...(other !== undefined && { otherBrackets: other }),
  }
}

/** The last brackets, if nothing but States stands in them. One that is misspelt is still meant as one. */
function statesIn(text: string, states: States) {
  const group = lastGroup(text)
  if (!group) return undefined
  const { codes, unknown } = states.in(group.inside)
  const isMeant = (name: string) => name.length > 4 && /\p{Ll}/u.test(name) && states.nearest(name)
  if (codes.length + unknown.length === 0 || !unknown.every(isMeant)) return undefined
  return { before: group.before, codes, unknown }
}

/** What stands in the last brackets of a text, if it ends with them: brackets can stand in brackets. */
function lastGroup(text: string): { before: string; inside: string } | undefined {
  const end = text.replace(/[\s;.,]+$/, '')
  if (!end.endsWith(')')) return undefined
  let depth = 0
  for (let at = end.length - 1; at >= 0; at--) {
    if (end[at] === ')') depth++
    if (end[at] === '(' && --depth === 0)
      return { before: end.slice(0, at).trimEnd(), inside: end.slice(at + 1, -1) }
  }
  return undefined
}

/** Lists in reports end with a semicolon. */
const ended = (text: string): string => text.replace(/[\s;,]+$/, '')
