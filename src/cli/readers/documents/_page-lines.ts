import { isUnspaced } from '#model/scripts.ts'
import { type Line, tidy } from './_line.ts'
import type { Page, PageRow } from './_page.ts'

/** The rows of all pages as lines, measured in letters of the usual width; their sizes in that of most. */
export function linesOf(pages: readonly Page[]): Line[] {
  const rows = pages.flatMap((page) => page.rows)
  const letter = median(
    rows.map(({ left, right, text }) => (right - left) / Math.max(text.length, 1)),
  )
  const usual = median(
    rows.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 10)).fill(size)),
  )
  const margin = Math.min(...rows.map(({ left }) => left))
  return pages.flatMap((page, index) =>
    page.rows.map((row, at) => ({
      text: tidy(row.text),
      left: (row.left - margin) / letter,
      right: (row.right - margin) / letter,
      gap: gapOf(page.rows[at - 1], row, letter),
      // Scripts with stacked signs have other heights at the same size.
      ...(!isStacked(row.text) && { size: row.size / usual }),
      place: { page: index + 1 },
    })),
  )
}

/**
 * In heights of a line, more than what single spacing leaves. Between pages and columns there is none that says anything.
 */
function gapOf(above: PageRow | undefined, row: PageRow, letter: number): number {
  const distance = row.bottom - (above?.bottom ?? row.bottom)
  // Letters are about half as wide as they are high.
  return Math.max(0, distance / (letter * 2) - 1.3)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] || 1
}

const isStacked = (text: string): boolean => [...text].some(isUnspaced)
