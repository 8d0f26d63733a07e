import type { SourceDocument } from '#cli/readers/document.ts'

/**
 * A kind of file that holds a document. To add one, write a file of this shape and put it on the list in `index.ts`.
 */
export interface DocumentFormat {
  /** The endings by which people know such a file; the first stands for the kind. Another one is told in a note. */
  endings: readonly string[]
  /** By what the file holds; its name decides only between kinds of text. */
  recognises(file: DocumentBytes): boolean
  /** @throws Refusal with a sentence for the person who gave the file */
  read(file: DocumentBytes): Promise<SourceDocument>
}

export interface DocumentBytes {
  bytes: Uint8Array
  /** The paths inside, where the file is a zip archive. */
  parts: readonly string[]
  name: string
  /** What a program of this machine made of it, where there is one for the kind (`_poppler.ts`). */
  extracted?: Uint8Array | undefined
}
