import type { Key } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'

/** A derived file, or a family of them, made from the corpus alone: the same corpus makes the same bytes. */
export interface Output {
  /** What the files are, in words. */
  label: Key
  files(corpus: Corpus): Iterable<OutputFile>
}

export interface OutputFile {
  /** Below the root of the site, with `/` between the parts: `search/en.json`. */
  path: string
  /** Made only when it is written. */
  body(): string | Uint8Array | Promise<string | Uint8Array>
  /**
   * All that the body is made from, for what is dear to make: in one family, and by the same code, the same text means the
   * same bytes, so that they are found again in the next build. Words are no code: they belong into the text.
   */
  madeFrom?: string
}
