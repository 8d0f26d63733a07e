import { spawnSync } from 'node:child_process'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import jsQR from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'

/** What a PDF says of itself to programs. */
export interface PdfFacts {
  title: string | undefined
  language: string
  isTagged: boolean
  sheets: number
  /** The kinds of elements in it: `H1`, `P`, `Link`. */
  kinds: Set<string>
  /** What pictures show, in words. */
  pictures: string[]
  /** How many lines the outline has. */
  outline: number
  /** For each font, whether it is in the file. Letters that are drawings (Type 3) are anyway. */
  fonts: boolean[]
  /** Where links lead that leave the PDF. */
  links: string[]
}

export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const all = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const fonts = all.filter(
    (dict) => at(dict, 'FontDescriptor') && String(at(dict, 'Subtype')) !== '/Type3',
  )
  return {
    title: pdf.getTitle(),
    language: textOf(at(pdf.catalog, 'Lang')),
    isTagged: String(at(at(pdf.catalog, 'MarkInfo') as PDFDict, 'Marked')) === 'true',
    sheets: pdf.getPageCount(),
    kinds: new Set(all.map((dict) => String(at(dict, 'S')).slice(1))),
    pictures: all.map((dict) => textOf(at(dict, 'Alt'))).filter((words) => words !== ''),
    outline: all.filter((dict) => at(dict, 'Dest') && at(dict, 'Title')).length,
    fonts: fonts.map((font) => /\/FontFile/.test(String(at(font, 'FontDescriptor')))),
    links: pdf.getPages().flatMap(({ node }) =>
      (node.Annots() ?? PDFArray.withContext(pdf.context))
        .asArray()
        .map((link) => at(pdf.context.lookup(link, PDFDict), 'A'))
        .flatMap((action) => (action instanceof PDFDict ? textOf(at(action, 'URI')) : [])),
    ),
  }
}

const at = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key))

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''

/** The text of each sheet. */
export async function sheetsOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text
}

/** What a telephone reads that is held over the first sheet of a file; pdftoppm draws it. */
export function codeOnFirstSheet(file: string): string | undefined {
  const args = ['-r', '150', '-f', '1', '-l', '1', '-singlefile', file]
  const { stdout } = spawnSync('pdftoppm', args, { maxBuffer: 100_000_000 })
  const [head = '', ...sizes] =
    /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40)) ?? []
  const [width, height] = sizes.map(Number) as [number, number]
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const start = head.length + pixel * 3
    pixels.set(stdout.subarray(start, start + 3), pixel * 4)
  }
  return jsQR(pixels, width, height)?.data
}
