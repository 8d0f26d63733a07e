import type { Notes } from './_notes.ts'
import type { Page, PageRow } from './_page.ts'

/** How many rows at the top and at the bottom of a page may repeat. */
const depth = 3

/**
 * Takes out what stands at the top and the bottom of most pages (with other numbers, perhaps), and the numbers of pages. It
 * is told once: a header can say when and where.
 */
export function withoutMargins(pages: readonly Page[], notes: Notes): Page[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const sign of new Set(edgesOf(page).map((row) => signOf(row, page))))
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return pages.map((page, index) => {
    const edges = new Set(edgesOf(page))
    const isMargin = (row: PageRow) =>
      edges.has(row) &&
      (row.text.trim() === String(index + 1) ||
        repeats(counts.get(signOf(row, page)) ?? 0, pages.length))
    const rows = page.rows.filter((row) => !isMargin(row))
    if (rows.length < page.rows.length) notes.add('dropped-header')
    return { ...page, rows }
  })
}

/** On two pages, what is the same on both may be by chance, but not at the same height. */
const repeats = (count: number, pages: number): boolean => count >= 2 && count > pages / 2

/** The rows nearest to either edge. */
function edgesOf({ rows }: Page): PageRow[] {
  const sorted = [...rows].sort((a, b) => a.bottom - b.bottom)
  return [...sorted.slice(0, depth), ...sorted.slice(-depth)]
}

/** What it says, numbers aside, and how high it stands, to a hundredth of the page. */
const signOf = ({ text, bottom }: PageRow, { height }: Page): string =>
  `${text.trim().replace(/\d+/g, '#')} ${Math.round((bottom / height) * 100)}`
