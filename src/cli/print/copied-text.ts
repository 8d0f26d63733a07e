import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { type SpelledFont, spelledFont } from './spelled-font.ts'

/**
 * Lets readers copy and find what is written where a script draws a syllable as several glyphs, in the order of the eye
 * (Khmer). The browser says beside the glyphs how the syllable is spelled (`ActualText`: ISO 32000-1, 14.9.4); programs
 * that do not know that, pdf.js in Firefox among them, read glyph by glyph, and get half of the words wrong. Here the
 * glyphs of a syllable get codes of their own that stand for its characters, in the order in which it is spelled.
 * Nothing looks different; what is not as this browser writes it stays as it is.
 */
export function spellOut(pdf: PDFDocument): void {
  const fonts = new Map<PDFDict, SpelledFont | undefined>()
  const spelled = (dict: PDFDict) => {
    if (!fonts.has(dict)) fonts.set(dict, spelledFont(dict, pdf.context))
    return fonts.get(dict)
  }
  for (const page of pdf.getPages()) spellPage(page, spelled)
  for (const font of fonts.values()) font?.write()
}

function spellPage(page: PDFPage, spelled: (dict: PDFDict) => SpelledFont | undefined): void {
  const { node, doc } = page
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const contents = node.get(PDFName.of('Contents'))
  const stream = doc.context.lookup(contents)
  if (!(contents instanceof PDFRef && stream instanceof PDFRawStream)) return
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const changed = spelledContent(text, (name) => {
    const font = fonts?.lookup(PDFName.of(name))
    return font instanceof PDFDict ? spelled(font) : undefined
  })
  doc.context.assign(contents, doc.context.flateStream(Buffer.from(changed, 'latin1')))
}

/** A font is chosen, and perhaps drawn with, inside a syllable and outside of it. */
const choosing = String.raw`\/(\w+) [\d.]+ Tf`
const fontOrSyllable = new RegExp(
  String.raw`${choosing}|(\/Span<<\/ActualText <FEFF((?:[\dA-F]{4})+)> >> BDC)([^]*?\bEMC\b)`,
  'g',
)
const fontOrGlyphs = new RegExp(String.raw`${choosing}|<((?:[\dA-F]{4})+)> Tj`, 'g')

/** @param fontNamed the fonts of the page, as its content names them; nothing for one that cannot be spelled with */
export function spelledContent(
  content: string,
  fontNamed: (name: string) => Pick<SpelledFont, 'codeOf'> | undefined,
): string {
  let font: ReturnType<typeof fontNamed>
  return content.replace(fontOrSyllable, (whole, name, begin, actual, drawn) => {
    if (name !== undefined) {
      font = fontNamed(name)
      return whole
    }
    const shares = sharesOf(textIn(actual), glyphsIn(drawn).length)
    const spelled = drawn.replace(fontOrGlyphs, (part: string, inner?: string, codes?: string) => {
      if (inner !== undefined) font = fontNamed(inner)
      if (codes === undefined) return part
      const glyphs = parted(codes).map((glyph) => [glyph, shares.shift() ?? nothing] as const)
      if (font === undefined) return part
      return `<${glyphs.map(([glyph, text]) => font?.codeOf(glyph, text)).join('')}> Tj`
    })
    return `${begin}${spelled}`
  })
}

/** Drawn where the text has ended: a character without a shape, which those who copy leave out. */
const nothing = '\u200b'

/** One character for each glyph, in order; the last one has what is left. */
export function sharesOf(text: string, glyphs: number): string[] {
  const characters = [...text]
  return Array.from({ length: glyphs }, (_, index) => {
    const end = index === glyphs - 1 ? undefined : index + 1
    return characters.slice(index, end).join('') || nothing
  })
}

const glyphsIn = (drawn: string): string[] =>
  Array.from(drawn.matchAll(/<((?:[\dA-F]{4})+)> Tj/g)).flatMap(([, codes = '']) => parted(codes))

const parted = (codes: string): string[] => codes.match(/.{4}/g) ?? []

const textIn = (hexadecimal: string): string =>
  Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le')
