import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** For tests: PDFs as programs write them, and as none does. */

export interface TrialLine {
  text: string
  /** In points from the bottom. */
  y: number
  x?: number
  size?: number
}

/** @param pages the lines of each; none is a page that holds no letter */
export async function pdfOf(
  pages: readonly (readonly TrialLine[])[],
  password?: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = document.addPage([600, 800])
    page.drawRectangle({ x: 100, y: 100, width: 50, height: 50 })
    for (const { text, y, x = 60, size = 11 } of lines) page.drawText(text, { x, y, size, font })
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password })
  return document.save()
}

/** Text set in lines, from the top of a page down. */
export const linesDown = (texts: readonly string[], from = 700, step = 14): TrialLine[] =>
  texts.map((text, index) => ({ text, y: from - index * step }))

/** A PDF of these objects, by number; the first is its catalogue. Without the table of where they are. */
export const rawPdf = (objects: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`,
  )
