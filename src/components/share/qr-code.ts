import { encode } from 'uqr'

/** A code as one path in a square of `size` modules, with the margin of four that readers need (ISO/IEC 18004 §5.3.8). */
export interface QrDrawing {
  size: number
  /** Path data of SVG: the dark modules, a run of each row at a time. */
  path: string
}

/** @param text an address, which a telephone will offer to open; it may be creased and stained up to 15 % */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) =>
    [...dark(row)].map(({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`),
  )
  return { size, path: runs.join('') }
}

function* dark(row: readonly boolean[]): Generator<{ from: number; to: number }> {
  let from: number | undefined
  for (const [x, isDark] of [...row, false].entries()) {
    if (isDark) from ??= x
    else if (from !== undefined) {
      yield { from, to: x }
      from = undefined
    }
  }
}
