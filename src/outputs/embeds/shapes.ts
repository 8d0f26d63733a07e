import { type ShownState, stateShapes } from '#model/state-shapes.ts'
import type { Position } from '#schema/recommendation.ts'

/** The state of an ask, drawn as on the pages. */
export const stateShape = (state: ShownState): string =>
  `<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" stroke="currentColor" stroke-width="1.5">${
    state === 'overdue'
      ? '<rect x="1.5" y="1.5" width="17" height="17" fill="none"/>'
      : '<circle cx="10" cy="10" r="8.5" fill="none"/>'
  }${stateShapes[state] ? `<path d="${stateShapes[state]}" fill="currentColor"/>` : ''}</svg>`

/**
 * One bar of positions: full, hatched and empty, so that it reads in black and white.
 *
 * @param whole what the shares are shares of; the rest of the bar is empty
 */
export function positionBar(
  shares: readonly { position: Position; count: number }[],
  whole: number,
  label: string,
): string {
  let done = 0
  const boxes = shares.map(({ position, count }) => {
    const [x, width] = [done, count].map((part) => `${((part / whole) * 100).toFixed(2)}%`)
    done += count
    return `<svg x="${x}" width="${width}" height="24">${fills[position]}</svg>`
  })
  return `<svg width="100%" height="24" role="img" aria-label="${label}">${boxes.join('')}<rect width="100%" height="100%" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
}

/** What stands beside the words for a position. */
export const positionShape = (position: Position): string =>
  `<svg width="14" height="14" aria-hidden="true">${fills[position]}<rect width="14" height="14" fill="none" stroke="currentColor" stroke-width="2"/></svg>`

const fills: Readonly<Record<Position, string>> = {
  supported: '<rect width="100%" height="100%" fill="currentColor"/>',
  // Longer than any frame is wide: what lies outside is cut off.
  noted:
    '<path d="M0 12H4000" stroke="currentColor" stroke-width="24" stroke-dasharray="2.1 6.4" transform="skewX(-45)"/>',
  pending: '',
}
