/** Draws that come out the same on every machine: whole numbers from 0 to below `limit`. */
export type Draw = (limit: number) => number

/** The generator “mulberry32” by Tommy Ettinger: 32 bits of state are enough for words and dates. */
export function drawFrom(seed: number): Draw {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}
