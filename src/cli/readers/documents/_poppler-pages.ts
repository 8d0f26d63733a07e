import type { Page, PageRow } from './_page.ts'

/** The pages in what pdftotext wrote (`-bbox-layout`): pages, columns, blocks, lines and words with their places. */
export const popplerPages = (xhtml: string): Page[] =>
  xhtml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      height: numberIn(page, 'height'),
      rows: page
        .split('<line ')
        .slice(1)
        .map(rowOf)
        .filter(({ text }) => text.trim() !== ''),
    }))

function rowOf(line: string): PageRow {
  const words = line.match(/>[^<]*<\/word>/g) ?? []
  const [top, bottom] = [numberIn(line, 'yMin'), numberIn(line, 'yMax')]
  return {
    text: words.map((word) => decoded(word.slice(1, -'</word>'.length))).join(' '),
    left: numberIn(line, 'xMin'),
    right: numberIn(line, 'xMax'),
    bottom,
    size: bottom - top,
  }
}

/** Of an attribute of the first tag. */
const numberIn = (text: string, name: string): number =>
  Number(new RegExp(`^[^>]*\\b${name}="([-\\d.]+)"`).exec(text)?.[1] ?? 0)

/** It writes no other references than these. */
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const decoded = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => references[name] ?? whole)
