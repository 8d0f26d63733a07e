import type { CanvasKit, Paragraph, TextStyle } from 'canvaskit-wasm'
import { lengthOf, shortened } from '#model/shortened.ts'
import { unspaced, wordCutter } from '#model/word-cuts.ts'
import type { Card } from './card.ts'
import type { CardFonts } from './fonts.ts'

export interface LineStyle {
  /** Pixels. */
  size: number
  bold?: boolean
  /** `#rrggbb` */
  colour: string
  /** Pixels. */
  width: number
  /** The rest is left out, with an ellipsis. */
  most?: number
  atEnd?: boolean
}

/** Sets text in the fonts and the direction of a card. What is set is drawn once, and then deleted by who drew it. */
export interface Lines {
  set(text: string, style: LineStyle): Paragraph
  /** The same of the words that fit, with an ellipsis for the rest. */
  fitted(text: string, style: LineStyle): Paragraph
  /** The text without what no font of the cards can draw. */
  drawable(text: string): string
  /** How much higher than its letters a line is. */
  leading: number
}

export function linesIn(kit: CanvasKit, { provider, reach }: CardFonts, card: Card): Lines {
  const { locale, wholeWords, direction, script } = card
  const leading = script === 'tall' ? 1.5 : 1.22
  const cut = wordCutter(locale, wholeWords)
  const breakable = (text: string) => text.replace(unspaced, (run) => cut(run).join('\u200b'))
  return { leading, set, fitted, drawable }

  function set(text: string, style: LineStyle): Paragraph {
    const paragraphStyle = new kit.ParagraphStyle({
      textStyle: letters(text, style),
      textAlign: style.atEnd ? kit.TextAlign.End : kit.TextAlign.Start,
      textDirection: direction === 'rtl' ? kit.TextDirection.RTL : kit.TextDirection.LTR,
      ...(style.most === undefined ? {} : { maxLines: style.most, ellipsis: '…' }),
    })
    const builder = kit.ParagraphBuilder.MakeFromFontProvider(paragraphStyle, provider)
    builder.addText(breakable(text))
    const paragraph = builder.build()
    builder.delete()
    paragraph.layout(style.width)
    return paragraph
  }

  function fitted(text: string, style: LineStyle): Paragraph {
    const paragraph = set(text, style)
    const length = lengthOf(text)
    if (!paragraph.didExceedMaxLines() || length < 2) return paragraph
    const shown = shownOf(breakable(text), paragraph)
    paragraph.delete()
    return fitted(shortened(text, Math.min(shown, length - 1), card), style)
  }

  function letters(text: string, { size, bold = false, colour }: LineStyle): TextStyle {
    return {
      color: kit.parseColorString(colour),
      fontFamilies: reach(text).families,
      fontSize: size,
      fontStyle: { weight: bold ? kit.FontWeight.Bold : kit.FontWeight.Normal },
      heightMultiplier: leading,
      halfLeading: true,
    }
  }

  function drawable(text: string): string {
    const { missing } = reach(text)
    const left = missing.size === 0 ? text : without(missing, text)
    return left.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  }
}

/** How many signs of a text stand in the lines that fit. @param text with the places where it may break */
function shownOf(text: string, paragraph: Paragraph): number {
  const end = paragraph.getLineMetrics().at(-1)?.endIndex ?? 0
  return lengthOf(text.slice(0, end).replaceAll('\u200b', ''))
}

/** Leaves out whole letters: a family of emoji is one, a letter and its signs are, too. */
const without = (missing: ReadonlySet<string>, text: string): string =>
  Array.from(clusters.segment(text), ({ segment }) => segment)
    .filter(
      (cluster) => ![...cluster].some((sign) => missing.has(sign) && !/\s|\p{Cc}/u.test(sign)),
    )
    .join('')

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })
