import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

/** A font in which the same glyph can stand for different texts. */
export interface SpelledFont {
  /** A code that draws a glyph and stands for a text. Both codes are four hexadecimal digits. */
  codeOf(glyph: string, text: string): string
  /** At the end: tells those who read the PDF what the new codes draw, how wide that is, and what it stands for. */
  write(): void
}

/** What is known of a font whose codes are the numbers of its glyphs (ISO 32000-1, 9.7.4). */
interface Parts {
  /** The font as it is drawn with. */
  drawn: PDFDict
  /** How many it has. */
  glyphs: number
  widths: PDFArray
  toUnicode: PDFRef
  texts: PDFRawStream
}

/** @returns nothing where the font is of another kind than browsers make of TrueType, or cannot be read */
export function spelledFont(font: PDFDict, context: PDFContext): SpelledFont | undefined {
  const parts = partsOf(font, context)
  if (!parts) return undefined
  const widths = widthsIn(parts.widths)
  const first = parts.glyphs
  const codes = new Map<string, number>()
  const added: Added[] = []
  return {
    codeOf(glyph, text) {
      const key = `${glyph} ${text}`
      const code = codes.get(key) ?? first + added.length
      if (!codes.has(key)) added.push({ code, glyph: Number.parseInt(glyph, 16), text })
      codes.set(key, code)
      return hexadecimal(code)
    },
    write() {
      if (added.length === 0) return
      const width = ({ glyph }: Added) => PDFNumber.of(widths.get(glyph) ?? usualWidth(parts.drawn))
      parts.widths.push(PDFNumber.of(first))
      parts.widths.push(context.obj(added.map(width)))
      const map = context.register(context.flateStream(glyphMap(first, added)))
      parts.drawn.set(PDFName.of('CIDToGIDMap'), map)
      const texts = Buffer.from(decodePDFRawStream(parts.texts).decode()).toString('latin1')
      const more = texts.replace(/\bendcmap\b/, `${unicodeMap(added)}endcmap`)
      context.assign(parts.toUnicode, context.flateStream(Buffer.from(more, 'latin1')))
    },
  }
}

interface Added {
  code: number
  glyph: number
  text: string
}

function partsOf(font: PDFDict, context: PDFContext): Parts | undefined {
  const toUnicode = font.get(PDFName.of('ToUnicode'))
  const texts = context.lookup(toUnicode)
  const drawn = context.lookup(font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.get(0))
  if (!(drawn instanceof PDFDict) || !(toUnicode instanceof PDFRef)) return undefined
  const widths = drawn.lookup(PDFName.of('W'))
  const glyphs = glyphsOf(drawn)
  const isPlain =
    font.get(PDFName.of('Encoding')) === PDFName.of('Identity-H') &&
    drawn.get(PDFName.of('CIDToGIDMap')) === PDFName.of('Identity')
  return isPlain && glyphs && widths instanceof PDFArray && texts instanceof PDFRawStream
    ? { drawn, glyphs, widths, toUnicode, texts }
    : undefined
}

/** How many glyphs a TrueType font has: its table `maxp` says so, in the third pair of bytes. */
function glyphsOf(drawn: PDFDict): number | undefined {
  const about = drawn.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const file = about?.lookup(PDFName.of('FontFile2'))
  if (!(file instanceof PDFRawStream)) return undefined
  const bytes = Buffer.from(decodePDFRawStream(file).decode())
  const tables = bytes.readUInt16BE(4)
  const records = Array.from({ length: tables }, (_, index) => 12 + index * 16)
  const maxp = records.find((at) => bytes.toString('latin1', at, at + 4) === 'maxp')
  return maxp === undefined ? undefined : bytes.readUInt16BE(bytes.readUInt32BE(maxp + 8) + 4)
}

/** `[3 [260 0] 36 40 600]`: from 3 on 260 and 0; of 36 to 40, each 600 (ISO 32000-1, 9.7.4.3). */
export function widthsIn(array: PDFArray): Map<number, number> {
  const widths = new Map<number, number>()
  const numberAt = (index: number) => array.lookup(index, PDFNumber).asNumber()
  for (let index = 0; index + 1 < array.size(); ) {
    const first = numberAt(index)
    const next = array.lookup(index + 1)
    if (next instanceof PDFArray) {
      for (let place = 0; place < next.size(); place++)
        widths.set(first + place, next.lookup(place, PDFNumber).asNumber())
      index += 2
    } else {
      for (let code = first; code <= numberAt(index + 1); code++)
        widths.set(code, numberAt(index + 2))
      index += 3
    }
  }
  return widths
}

/** Of glyphs whose width is not in the list; 1000 where the font does not say. */
const usualWidth = (drawn: PDFDict): number =>
  drawn.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000

/** Two bytes for each code, which are its glyph; those from before are glyphs themselves. */
function glyphMap(first: number, added: readonly Added[]): Buffer {
  const map = Buffer.alloc((first + added.length) * 2)
  for (let code = 0; code < first; code++) map.writeUInt16BE(code, code * 2)
  for (const { code, glyph } of added) map.writeUInt16BE(glyph, code * 2)
  return map
}

/** Lines of a CMap; a section has a hundred at most. */
function unicodeMap(added: readonly Added[]): string {
  const lines = added.map(({ code, text }) => `<${hexadecimal(code)}> <${utf16(text)}>\n`)
  const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, (index + 1) * 100),
  )
  return sections
    .map((section) => `${section.length} beginbfchar\n${section.join('')}endbfchar\n`)
    .join('')
}

const hexadecimal = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

const utf16 = (text: string): string =>
  Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
