import { type Kind, Refusal } from './kind.ts'

/** Text and tables as they are, when they are UTF-8; lines end as the internet ends them (RFC 4180, RFC 2046 §4.1.1). */
export default {
  published(bytes, ending) {
    const text = decoded(bytes).replace(/\r\n?|\n/g, '\r\n')
    if (ending === '.csv') refuseFormulas(text)
    return Buffer.from(text)
  },
} satisfies Kind

/** The byte order mark stays: without it Excel takes the letters of other scripts apart. */
function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
    if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new Refusal('not-plain-text')
    return text
  } catch {
    throw new Refusal('not-plain-text')
  }
}

/**
 * A cell that a spreadsheet program would run. What follows a sign and is a number, a telephone number or a dash alone
 * is none; to write an apostrophe before the others would change data that somebody else published.
 */
function refuseFormulas(text: string): void {
  for (const [index, line] of text.split('\r\n').entries()) {
    const cell = formula.exec(line)?.[1] ?? signedFormula(line)
    if (cell !== undefined)
      throw new Refusal('formula-cell', { row: index + 1, cell: cell.slice(0, 40) })
  }
}

/** Behind any separator, because which one counts depends on where the program that opens it was bought. */
const formula = /(?:^\uFEFF?|[,;\t])"?([=@＝＠][^,;\t"]+)/
const signed = /(?:^\uFEFF?|[,;\t])"?([+\-＋－][^,;\t"]+)/g

/** A cell that begins with a sign and calls something before the next blank. The line is read once, however long it is. */
function signedFormula(line: string): string | undefined {
  const call = nextOf(line, /[(|!]/g)
  const blank = nextOf(line, /\s/g)
  for (const { 0: whole, 1: cell = '', index } of line.matchAll(signed)) {
    const start = index + whole.length - cell.length
    if (call(start) < blank(start)) return cell
  }
  return undefined
}

/** Where a pattern is found next, asked from left to right. */
function nextOf(line: string, pattern: RegExp): (start: number) => number {
  let found = -1
  return (start) => {
    if (found >= start) return found
    pattern.lastIndex = start
    found = pattern.exec(line)?.index ?? Number.POSITIVE_INFINITY
    return found
  }
}
