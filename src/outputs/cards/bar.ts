import type { Position } from '#schema/recommendation.ts'
import type { Card } from './card.ts'
import type { Sheet } from './layout.ts'

export const barHeight = 44

/** Positions as shares of one bar, from where reading begins: full, hatched and empty, so that it reads in black and white. */
export function drawBar(
  sheet: Sheet,
  { whole, shares }: NonNullable<Card['bar']>,
  left: number,
  top: number,
  width: number,
): void {
  const rest = shares.reduce((some, { count }) => some - count, whole)
  const parts = rest > 0 ? [...shares, { position: undefined, count: rest }] : shares
  const mirrored = sheet.card.direction === 'rtl'
  let done = 0
  for (const { position, count } of parts) {
    const share = (count / whole) * width
    const start = mirrored ? left + width - done - share : left + done
    drawPosition(sheet, position, { left: start, top, width: share, height: barHeight })
    done += share
  }
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A box in the look of a position, with its border; empty where none was declared. */
export function drawPosition(
  { kit, canvas, card }: Sheet,
  position: Position | undefined,
  { left, top, width, height }: Box,
): void {
  const box = kit.XYWHRect(left, top, width, height)
  const paint = new kit.Paint()
  paint.setAntiAlias(true)
  paint.setColor(kit.parseColorString(card.accent))
  if (position === 'supported') canvas.drawRect(box, paint)
  paint.setStyle(kit.PaintStyle.Stroke)
  paint.setStrokeWidth(3)
  canvas.save()
  canvas.clipRect(box, kit.ClipOp.Intersect, true)
  if (position === 'noted')
    for (let x = left - height; x < left + width; x += 11)
      canvas.drawLine(x, top + height, x + height, top, paint)
  canvas.restore()
  canvas.drawRect(box, paint)
  paint.delete()
}
