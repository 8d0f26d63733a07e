import type { Spot } from './_place.ts'

/**
 * MDX hands braces, and paragraphs that begin with `import` or `export`, to a parser of JavaScript: brackets that go ten
 * thousand deep would stop the build, and many braces take it minutes. Nothing of that means anything here but notes, so
 * before MDX is read the rest is masked: each by a sign of its own that the file does not hold. Where a sign is found
 * again decides what it was: in code a brace is a brace, elsewhere it is told (`_unmask.ts`).
 */
export interface Masked {
  /** As long as the text it was made of, and with the same lines. */
  text: string
  masks: readonly Mask[]
}

export interface Mask extends Spot {
  /** A character of the private use area. */
  sign: string
  /** What was replaced, and by what: of one length. */
  original: string
  masked: string
  /** What would have been run, to be shown; none for a brace that is not closed. */
  program: string | undefined
  is: 'brace' | 'import' | 'spread' | 'value'
}

/** More than that is no text. */
export const mostMasks = 1000

/** @returns the place of what is one too many, where there is more than `mostMasks` to mask */
export function masked(text: string): Masked | Spot {
  const places = [...bracesIn(text), ...firstWordsIn(text)].sort((a, b) => a.start - b.start)
  const signs = unusedSigns(text, Math.min(places.length, mostMasks))
  const excess = places[signs.length]
  if (excess) return spotter(text)(excess.start)
  const spot = spotter(text)
  const masks: Mask[] = []
  let result = ''
  let done = 0
  for (const place of places) {
    if (place.start < done) continue
    const mask = maskOf(text, place, signs.pop() as string)
    masks.push({ ...mask, ...spot(place.start) })
    result += text.slice(done, place.start) + mask.masked
    done = place.start + mask.original.length
  }
  return { text: result + text.slice(done), masks }
}

/** The words as they were: for code, which may hold what it likes, and for sentences that begin with “import”. */
export function unmasked(text: string, masks: readonly Mask[]): string {
  let words = text
  for (const { sign, masked, original } of masks)
    if (words.includes(sign))
      words = words.replaceAll(masked, () => original).replaceAll(sign, () => original.charAt(0))
  return words
}

interface Masking {
  start: number
  /** After the closing brace; none where there is no brace, or no closing one. */
  end?: number
}

/** Every brace that opens something else than a note or the anchor of a heading. */
function bracesIn(text: string): Masking[] {
  const braces: Masking[] = []
  const open: Masking[] = []
  const sign = /\\|[{}]/g
  for (let found = sign.exec(text); found && braces.length <= mostMasks; found = sign.exec(text)) {
    const start = found.index
    if (found[0] === '\\') sign.lastIndex++
    else if (found[0] === '}') Object.assign(open.pop() ?? {}, { end: start + 1 })
    else sign.lastIndex = harmlessEnd(text, start) ?? opened({ start }, braces, open)
  }
  return braces
}

const harmlessEnd = (text: string, start: number): number | undefined =>
  noteEnd(text, start) ?? anchorEnd(text, start)

/** @returns the place after the brace */
function opened(brace: Masking, ...lists: Masking[][]): number {
  for (const list of lists) list.push(brace)
  return brace.start + 1
}

/** Characters. A longer note would be searched for its end from each of its braces. */
const longestNote = 10_000

/** The end of `{}`, and of `{/* … *\/}`, but where it would be the value of an attribute. */
function noteEnd(text: string, start: number): number | undefined {
  if (beforeBlanks(text, start) === '=') return undefined
  const around = text.slice(start + 1, start + longestNote)
  const blank = /\s*/y
  for (let at = 0; ; ) {
    blank.lastIndex = at
    blank.test(around)
    at = blank.lastIndex
    if (around[at] === '}') return start + at + 2
    const close = around.startsWith('/*', at) ? around.indexOf('*/', at + 2) : -1
    if (close < 0) return undefined
    at = close + 2
  }
}

/** The end of `{#anchor}` after the words of a heading. */
function anchorEnd(text: string, start: number): number | undefined {
  const [anchor] = /^\{[#.][^{}\n]*\}(?=[ \t]*(\n|$))/.exec(text.slice(start, start + 200)) ?? []
  if (anchor === undefined) return undefined
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return /^[ \t>]*(([-+*]|\d{1,9}[.)])[ \t]+)*#{1,6}[ \t]/.test(line)
    ? start + anchor.length
    : undefined
}

const firstWordsIn = (text: string): Masking[] =>
  [...text.matchAll(/^\uFEFF?(?=(?:import|export)(?![\w$]))/gm)].map(({ 0: mark, index }) => ({
    start: index + mark.length,
  }))

/** Letters. What is longer, or goes over a line, is not put between quotes. */
const longestValue = 1000

function maskOf(text: string, { start, end }: Masking, sign: string): Omit<Mask, keyof Spot> {
  const first = text.charAt(start)
  const [line = ''] = text.slice(start, start + longestValue).split('\n', 1)
  if (first !== '{') return { sign, is: 'import', original: first, masked: sign, program: line }
  const program = end === undefined ? undefined : line.slice(0, end - start)
  const value = end === undefined || end - start > line.length ? '' : line.slice(0, end - start)
  // In quotes, a value of an attribute remains one, so that all faults of a file are found at once.
  const quoted = (before: string) => `${`${before}"${sign}`.padEnd(value.length - 1)}"`
  if (value.length > 2 && beforeBlanks(text, start) === '=')
    return { sign, is: 'value', original: value, masked: quoted(''), program }
  if (/^\{\s*\.\.\..+\}$/.test(value))
    return { sign, is: 'spread', original: value, masked: quoted('x='), program }
  return { sign, is: 'brace', original: first, masked: sign, program }
}

/** The last character before a place that is no blank. */
function beforeBlanks(text: string, place: number): string {
  let at = place - 1
  while (at >= 0 && /\s/.test(text.charAt(at))) at--
  return text.charAt(at)
}

function unusedSigns(text: string, count: number): string[] {
  const used = new Set(text.match(/[\uE000-\uF8FF]/g))
  const signs: string[] = []
  for (let code = 0xe000; code <= 0xf8ff && signs.length < count; code++)
    if (!used.has(String.fromCharCode(code))) signs.push(String.fromCharCode(code))
  return signs
}

/** Asked for places in ascending order, it reads the text once. */
function spotter(text: string): (place: number) => Spot {
  let line = 1
  let lineStart = 0
  return (place) => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < place; ) {
      line++
      lineStart = end + 1
      end = text.indexOf('\n', lineStart)
    }
    return { line, column: place - lineStart + 1 }
  }
}
