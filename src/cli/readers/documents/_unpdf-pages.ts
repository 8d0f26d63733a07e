import type { StructuredTextItem } from 'unpdf'
import { refuse } from '#cli/readers/table.ts'
import type { Page, PageRow } from './_page.ts'

/**
 * The pages of a PDF as pdf.js reads them. Programs, attachments and forms in it are neither run nor read.
 *
 * @throws Refusal
 */
export async function unpdfPages(bytes: Uint8Array): Promise<Page[]> {
  // Half a second to load, and needed only where Poppler is not.
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  try {
    // It takes what it is given for its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { items } = await extractTextItems(pdf)
    return await Promise.all(
      items.map(async (found, index) => {
        const page = await pdf.getPage(index + 1)
        const { height } = page.getViewport({ scale: 1 })
        return { height, rows: rowsOf(found, height) }
      }),
    )
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw refuse(isLocked ? 'locked-import' : 'damaged-import')
  }
}

/** Items that follow each other on one line are one row; where they stand apart, a space has been left out. */
function rowsOf(items: readonly StructuredTextItem[], height: number): PageRow[] {
  const rows: PageRow[] = []
  for (const item of items.filter(({ str }) => str !== '')) {
    const last = rows.at(-1)
    if (last && (item.str.trim() === '' || isOnSameLine(item, last, height))) append(last, item)
    else rows.push(rowOf(item, height))
  }
  return rows.filter(({ text }) => text.trim() !== '')
}

const rowOf = ({ str, x, y, width, fontSize }: StructuredTextItem, height: number): PageRow => ({
  text: str,
  left: x,
  right: x + width,
  bottom: height - y,
  size: fontSize,
})

const isOnSameLine = (
  { x, y, fontSize }: StructuredTextItem,
  row: PageRow,
  height: number,
): boolean => Math.abs(row.bottom - (height - y)) < fontSize / 2 && x > row.right - fontSize

function append(row: PageRow, { str, x, width, fontSize }: StructuredTextItem): void {
  const isApart = x - row.right > fontSize * 0.15
  row.text += (isApart ? ' ' : '') + str
  if (str.trim() === '') return
  row.right = x + width
  row.size = Math.max(row.size, fontSize)
}
