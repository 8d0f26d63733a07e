/**
 * A kind of file that is published. Adding one is a file of this shape and a line in `index.ts`.
 *
 * Whatever is not needed to show the content goes: who made it, where, when, with what, and what it said before.
 */
export interface Kind {
  /**
   * The file as it is published: the same bytes for the same bytes, on any machine.
   *
   * @param ending of its name, in lower case: `.jpeg`
   * @throws Refusal when it cannot be published safely
   */
  published(bytes: Uint8Array, ending: string): Promise<Uint8Array> | Uint8Array
}

/** Why a file is not published: the code of a problem, whose sentence says how to mend it, and its values. */
export class Refusal extends Error {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
