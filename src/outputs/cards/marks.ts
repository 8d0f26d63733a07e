import { type ShownState, stateShapes } from '#model/state-shapes.ts'
import { drawPosition } from './bar.ts'
import type { Card } from './card.ts'
import type { Sheet } from './layout.ts'

type Mark = NonNullable<Card['state']>['mark']

/** How an ask or a recommendation stands, as a shape of the pages: it never depends on colour. */
export function drawMark(sheet: Sheet, mark: Mark, left: number, top: number, size: number): void {
  if (isAskMark(mark)) drawAskMark(sheet, mark, left, top, size)
  else drawPosition(sheet, mark, { left, top, width: size, height: size })
}

const isAskMark = (mark: Mark): mark is ShownState => mark in stateShapes

function drawAskMark(
  { kit, canvas, card }: Sheet,
  mark: ShownState,
  left: number,
  top: number,
  size: number,
): void {
  const paint = new kit.Paint()
  paint.setAntiAlias(true)
  paint.setColor(kit.parseColorString(card.accent))
  paint.setStyle(kit.PaintStyle.Stroke)
  paint.setStrokeWidth(1.5)
  canvas.save()
  canvas.translate(left, top)
  canvas.scale(size / 20, size / 20)
  if (mark === 'overdue') canvas.drawRect(kit.XYWHRect(1.5, 1.5, 17, 17), paint)
  else canvas.drawCircle(10, 10, 8.5, paint)
  const path = kit.Path.MakeFromSVGString(stateShapes[mark])
  if (path) {
    canvas.drawPath(path, paint)
    paint.setStyle(kit.PaintStyle.Fill)
    canvas.drawPath(path, paint)
    path.delete()
  }
  canvas.restore()
  paint.delete()
}
