import type { DocumentPlace } from '#cli/readers/document.ts'
import type { WordDocument, WordNode } from '#cli/readers/word-tree.ts'
import type { Notes } from './_notes.ts'

/** What is known while a document of Word becomes a tree. */
export interface WordContext {
  notes: Notes
  /** The names of pictures, by the node that shows them. */
  pictureNames: ReadonlyMap<WordNode, string>
  footnotes: Footnotes
  /** How many there were. */
  tables: number
  /** The last number of each list of the document, by its id: a list may go on below a paragraph. */
  numbers: Map<string, number>
  /** Whether a line in bold is a heading here: where much is bold, it says nothing. */
  guessesHeadings: boolean
  /** Of the last heading whose depth is known; 0 before it. */
  lastDepth: number
}

/** Footnotes and endnotes as one row, numbered as they are met. */
export class Footnotes {
  readonly #notes: WordDocument['notes']
  readonly #known = new Map<string, string>()
  /** Those that were referred to, with the place of that. */
  readonly referred: { identifier: string; body: WordNode[]; place: DocumentPlace }[] = []

  constructor({ notes }: WordDocument) {
    this.#notes = notes
  }

  /** @returns what refers to it; nothing where there is no such note */
  refer(reference: WordNode, place: DocumentPlace): string | undefined {
    const key = `${reference.noteType} ${reference.noteId}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const note = this.#notes.resolve(reference)
    if (!note) return undefined
    const identifier = String(this.#known.size + 1)
    this.#known.set(key, identifier)
    this.referred.push({ identifier, body: note.body, place })
    return identifier
  }
}
