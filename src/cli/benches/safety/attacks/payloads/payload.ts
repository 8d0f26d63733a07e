/**
 * Text that runs a script, or asks another host for something, where it is taken for more than text. `RUN` stands for
 * a call that tells which attack has run, `OUT` for an address on another host.
 */
export interface Payload {
  /** What kind of door it tries. */
  family: string
  text: string
}

export const familyOf = (family: string, texts: readonly string[]): Payload[] =>
  texts.map((text) => ({ family, text }))
