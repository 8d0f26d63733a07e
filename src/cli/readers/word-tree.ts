import mammoth from 'mammoth'
import { refuse } from './table.ts'
import type { DocumentNode } from './word-tables.ts'

/** What mammoth makes of a document of Word before it makes HTML of it. */
export interface WordNode extends DocumentNode {
  children?: WordNode[]
  /** Of `paragraph`: `heading 1`, in English whatever the language of the program. */
  styleName?: string | null
  /** Of `run`. */
  isBold?: boolean
  isItalic?: boolean
  isStrikethrough?: boolean
  verticalAlignment?: 'baseline' | 'superscript' | 'subscript'
  /** Of `hyperlink`. */
  href?: string
  /** Of `bookmarkStart`. */
  name?: string
  /** Of `break`. */
  breakType?: 'line' | 'page' | 'column'
  /** Of `checkbox`. */
  checked?: boolean
  /** Of `noteReference`. */
  noteType?: 'footnote' | 'endnote'
  noteId?: string
  /** Of `image`. */
  altText?: string
  contentType?: string
  readAsBuffer?(): Promise<Buffer>
}

export interface WordDocument extends WordNode {
  notes: { resolve(reference: WordNode): { body: WordNode[] } | undefined }
}

/**
 * The HTML that mammoth is for is never made: it has no places, and 100 kB of a file can ask for 50 MB of it.
 *
 * @throws Refusal
 */
export async function wordTree(archive: Uint8Array): Promise<WordDocument> {
  let tree: WordDocument | undefined
  const transformDocument = (document: WordDocument) => {
    tree = document
    return { ...document, children: [] }
  }
  const options = { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options)
  } catch {
    // Whatever it stumbles over is in the file; its own sentences are for programmers.
  }
  if (!tree) throw refuse('damaged-import')
  return tree
}
