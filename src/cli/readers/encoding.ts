import { Refusal, type TableProblem } from './table.ts'

export interface DecodedText {
  /** Without byte order mark. */
  text: string
  notes: TableProblem[]
}

/**
 * The text of bytes whose encoding nobody states. A byte order mark decides, then UTF-8, which other text is by
 * accident next to never; what is left was saved by an old program, and its letters decide.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes))
    return { text: decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'), notes: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    refuseBroken(decode(bytes, 'utf-8'))
    return decodeLegacy(bytes)
  }
}

/** What stands for bytes that are not UTF-8. */
const broken = '\ufffd'

/** Text that is UTF-8 but for a few bytes was cut or joined by accident; by any other encoding it is worse. */
function refuseBroken(text: string): void {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? []
  const bad = foreign.filter((sign) => sign === broken).length
  if (foreign.length < bad * 2) return
  const { word, line } = wordAt(text, text.indexOf(broken))
  throw new Refusal({ code: 'broken-text', at: {}, line, values: { word, line } })
}

/** The word around a sign, and the 1-based line that it is in. */
function wordAt(text: string, index: number): { word: string; line: number } {
  const begin = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(index - 20, 0), index))?.[0] ?? ''
  const rest = /^.[\p{L}\p{M}’]*/su.exec(text.slice(index, index + 20))?.[0] ?? ''
  return { word: begin + rest, line: text.slice(0, index).split(/\r\n|\r|\n/).length }
}

/** Either byte order mark of UTF-16, as Excel's “Unicode text” has it. */
export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes)

/** What Excel saves as “CSV” on Windows and as “CSV (Macintosh)”, in most of the world. */
const legacy = [
  { encoding: 'windows-1252', name: 'Windows-1252' },
  { encoding: 'macintosh', name: 'Mac Roman' },
] as const

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const tried = legacy.map(({ encoding, name }) => {
    const text = decode(bytes, encoding)
    return { name, text, likelihood: likelihoodOf(text) }
  })
  const { name, text } = tried.reduce((a, b) => (b.likelihood > a.likelihood ? b : a))
  const { word, line } = wordAt(text, text.search(/[^\p{ASCII}]/u))
  const values = { encoding: name, word, line }
  return { text, notes: [{ code: 'guessed-encoding', level: 'warning', at: {}, line, values }] }
}

/** Signs beyond ASCII, each with what stands before and behind it. */
const beyondAscii = /(?<=(.?))([^\p{ASCII}])(?=(.?))/gsu

/** How well the signs beyond ASCII stand where they stand: the wrong encoding puts capitals and signs inside words. */
function likelihoodOf(text: string): number {
  let sum = 0
  for (const [, before = '', sign = '', after = ''] of text.matchAll(beyondAscii))
    sum += fitOf(before, sign, after)
  return sum
}

/** What a sign beyond ASCII says for the encoding that makes it: the first line that knows the sign. */
const rules: readonly {
  signs: RegExp
  fit(before: string, after: string, sign: string): number
}[] = [
  { signs: /\p{Cc}/u, fit: () => -3 },
  { signs: /\p{L}/u, fit: (before, after, sign) => letterFit(before, sign, after) },
  // Marks in their place say more than letters: in English, letters beyond ASCII are few.
  { signs: /[“‘«]/u, fit: (before) => (isLetter(before) ? -2 : 2) },
  { signs: /[”»]/u, fit: (_, after) => (isLetter(after) ? -2 : 2) },
  { signs: /[’–—]/u, fit: () => 2 },
  { signs: /…/u, fit: (_, after) => (isLetter(after) ? 0 : 2) },
  { signs: /[¿¡]/u, fit: (before, after) => (isLetter(after) && !isLetter(before) ? 1 : -2) },
  {
    signs: /[\u00a0•·§°]/u,
    fit: (before, after) => (isLetter(before) && isLetter(after) ? -1 : 1),
  },
  { signs: /./su, fit: (before, after) => (isLetter(before) || isLetter(after) ? -2 : -1) },
]

function fitOf(before: string, sign: string, after: string): number {
  const rule = rules.find(({ signs }) => signs.test(sign))
  return rule?.fit(before, after, sign) ?? 0
}

/** A small letter fits beside a letter; a capital at the beginning of a word, or among capitals. */
function letterFit(before: string, sign: string, after: string): number {
  if (!isLetter(before) && !isLetter(after)) return -1
  const isInside = isCapital(sign)
    ? isSmall(before) || (isLetter(before) && isSmall(after))
    : isCapital(after)
  if (isInside) return -2
  return rare.test(sign) ? 0.5 : 1
}

/** Letters that few of the languages have which are written with either encoding. */
const rare = /[ŠšŽžŸŒœƒı]/u

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)
const isSmall = (sign: string): boolean => /\p{Ll}/u.test(sign)
const isCapital = (sign: string): boolean => /\p{Lu}/u.test(sign)
