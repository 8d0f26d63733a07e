import type { AskStateName } from './ledger.ts'

/** A state of an ask as it is drawn; a promise past its day has a shape of its own. */
export type ShownState = AskStateName | 'overdue'

/**
 * What is drawn inside of the shape of a state, in a square of 20: a circle of radius 8.5 that fills up on the way to an
 * answer, in black and white as in colour; what is overdue stands in a square. Path data of SVG, drawn with a stroke of 1.5.
 */
export const stateShapes: Readonly<Record<ShownState, string>> = {
  open: '',
  acknowledged: 'M10 10V3A7 7 0 0 1 17 10Z',
  promised: 'M10 3A7 7 0 0 1 10 17Z',
  'in-progress': 'M10 10V3A7 7 0 1 1 3 10Z',
  done: 'M10 3A7 7 0 1 1 9.99 3Z',
  refused: 'M5.4 5.4L14.6 14.6',
  withdrawn: 'M4 10H16',
  overdue: 'M10 5V11M10 14V15',
}
