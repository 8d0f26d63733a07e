import { type AskStateName, askStates } from '#model/ledger.ts'
import { drawPosition } from './bar.ts'
import type { Card } from './card.ts'
import type { Sheet } from './layout.ts'

type Mark = NonNullable<Card['state']>['mark']

/** Of a circle of radius 7 about 10, 10: it fills up on the way to an answer, as on the pages. */
const filled: Readonly<Record<AskStateName | 'overdue', string>> = {
  open: '',
  acknowledged: 'M10 10V3A7 7 0 0 1 17 10Z',
  promised: 'M10 3A7 7 0 0 1 10 17Z',
  'in-progress': 'M10 10V3A7 7 0 1 1 3 10Z',
  done: 'M10 3A7 7 0 1 1 9.99 3Z',
  refused: 'M5.4 5.4L14.6 14.6',
  withdrawn: 'M4 10H16',
  overdue: 'M10 5V11M10 14V15',
}

/** How an ask or a recommendation stands, as a shape of the pages: it never depends on colour. */
export function drawMark(sheet: Sheet, mark: Mark, left: number, top: number, size: number): void {
  if (isAskMark(mark)) drawAskMark(sheet, mark, left, top, size)
  else drawPosition(sheet, mark, { left, top, width: size, height: size })
}

const isAskMark = (mark: Mark): mark is AskStateName | 'overdue' =>
  mark === 'overdue' || (askStates as readonly string[]).includes(mark)

function drawAskMark(
  { kit, canvas, card }: Sheet,
  mark: AskStateName | 'overdue',
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
  const path = kit.Path.MakeFromSVGString(filled[mark])
  if (path) {
    canvas.drawPath(path, paint)
    paint.setStyle(kit.PaintStyle.Fill)
    canvas.drawPath(path, paint)
    path.delete()
  }
  canvas.restore()
  paint.delete()
}
