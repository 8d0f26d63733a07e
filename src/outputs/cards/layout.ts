import type { Canvas, CanvasKit, Paragraph } from 'canvaskit-wasm'
import { papers } from '#model/accent.ts'
import { cardHeight, cardWidth } from '#model/cards.ts'
import { lengthOf } from '#model/shortened.ts'
import { barHeight, drawBar } from './bar.ts'
import type { Card } from './card.ts'
import type { Lines } from './lines.ts'
import { drawMark } from './marks.ts'

/** What a card is drawn on and with. */
export interface Sheet {
  kit: CanvasKit
  canvas: Canvas
  card: Card
  lines: Lines
}

export const ink = '#1d1b18'
const muted = '#5b564e'
const rule = '#d9d3c6'
/** Pixels, all of them. */
const margin = 84
const inner = cardWidth - 2 * margin
const top = 56
const footTop = 536
const edge = 20
const gap = 24
const markSize = 46

/**
 * From the top: what kind of page it is, the title as large as it fits, how the thing stands, facts; at the foot whose site
 * it is, and the address.
 */
export function drawCard(sheet: Sheet): void {
  const { kit, canvas, card, lines } = sheet
  canvas.clear(kit.parseColorString(papers.light))
  fill(sheet, card.accent, startingAt(card, 0, edge), 0, edge, cardHeight)
  drawFoot(sheet)
  const label = lines.fitted(lines.drawable(card.label), {
    size: 34,
    bold: true,
    colour: card.accent,
    width: inner,
    most: 1,
  })
  const titleTop = top + draw(sheet, label, margin, top) + gap / 2
  const below = belowTitle(sheet)
  const belowTop = footTop - gap - below.height
  draw(sheet, titleWithin(sheet, belowTop - gap - titleTop), margin, titleTop)
  below.drawAt(belowTop)
}

function drawFoot(sheet: Sheet): void {
  const { card, lines } = sheet
  fill(sheet, rule, margin, footTop, inner, 2)
  const name = lines.fitted(lines.drawable(card.name), {
    colour: ink,
    size: 28,
    bold: true,
    width: inner * 0.6,
    most: 1,
  })
  const nameWidth = Math.ceil(name.getLongestLine())
  const width = inner - nameWidth - 2 * gap
  const address = lines.fitted(lines.drawable(card.address), {
    colour: muted,
    size: 24,
    width,
    most: 1,
    atEnd: true,
  })
  const middle = (footTop + cardHeight) / 2
  const nameTop = middle - name.getHeight() / 2
  const addressTop = middle - address.getHeight() / 2
  draw(sheet, name, startingAt(card, margin, inner * 0.6), nameTop)
  draw(sheet, address, startingAt(card, cardWidth - margin - width, width), addressTop)
}

/** As large as all of it fits; where it fits in no size, as many of its words as fit in the smallest. */
function titleWithin({ card, lines }: Sheet, height: number): Paragraph {
  const drawable = lines.drawable(card.title)
  // Where no font has the script of a title, its address says more than empty boxes.
  const text = /[\p{L}\p{N}]/u.test(drawable) ? drawable : card.address
  const style = (size: number) => {
    const most = Math.max(1, Math.floor(height / (size * lines.leading)))
    return { size, bold: true, colour: ink, width: inner, most }
  }
  for (const size of largerTitles.filter((each) => lengthOf(text) < mostSigns / each ** 2)) {
    const title = lines.set(text, style(size))
    if (!title.didExceedMaxLines()) return title
    title.delete()
  }
  return lines.fitted(text, style(smallestTitle))
}

const smallestTitle = 37
const largerTitles = [80, 68, 58, 50, 43]
/** More signs of one pixel have no room: long titles need not be tried in large sizes. */
const mostSigns = 640_000

interface Block {
  height: number
  drawAt(y: number): void
}

function belowTitle(sheet: Sheet): Block {
  const { card, lines } = sheet
  const facts = card.facts.map((fact) =>
    lines.fitted(lines.drawable(fact), {
      size: 30,
      colour: muted,
      width: inner,
      most: card.state || card.bar ? 1 : 2,
    }),
  )
  const parts: Block[] = [
    ...(card.state ? [stateBlock(sheet, card.state)] : []),
    ...(card.bar ? [barBlock(sheet, card.bar)] : []),
    ...facts.map((fact) => paragraphBlock(sheet, fact, margin)),
  ]
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    drawAt: (y) => {
      let next = y
      for (const part of parts) {
        part.drawAt(next)
        next += part.height
      }
    },
  }
}

function stateBlock(sheet: Sheet, { mark, text }: NonNullable<Card['state']>): Block {
  const { card, lines } = sheet
  const width = inner - markSize - gap
  const words = lines.fitted(lines.drawable(text), {
    size: 36,
    bold: true,
    colour: ink,
    width,
    most: 1,
  })
  const { height, drawAt } = paragraphBlock(
    sheet,
    words,
    startingAt(card, margin + markSize + gap, width),
  )
  return {
    height: Math.max(height, markSize) + gap / 2,
    drawAt: (y) => {
      drawMark(
        sheet,
        mark,
        startingAt(card, margin, markSize),
        y + (height - markSize) / 2,
        markSize,
      )
      drawAt(y)
    },
  }
}

const barBlock = (sheet: Sheet, bar: NonNullable<Card['bar']>): Block => ({
  height: barHeight + gap,
  drawAt: (y) => drawBar(sheet, bar, margin, y, inner),
})

const paragraphBlock = (sheet: Sheet, paragraph: Paragraph, x: number): Block => ({
  height: paragraph.getHeight(),
  drawAt: (y) => {
    draw(sheet, paragraph, x, y)
  },
})

/** Draws text, and says how high it is. */
function draw({ canvas }: Sheet, paragraph: Paragraph, x: number, y: number): number {
  canvas.drawParagraph(paragraph, x, y)
  const height = paragraph.getHeight()
  paragraph.delete()
  return height
}

/** Where a thing lies that begins so far from where reading begins. */
const startingAt = ({ direction }: Card, distance: number, width: number): number =>
  direction === 'rtl' ? cardWidth - distance - width : distance

function fill(
  { kit, canvas }: Sheet,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const paint = new kit.Paint()
  paint.setColor(kit.parseColorString(colour))
  canvas.drawRect(kit.XYWHRect(x, y, width, height), paint)
  paint.delete()
}
