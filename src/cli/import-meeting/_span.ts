import type { DocumentPlace } from '#cli/readers/document.ts'

/** Words of the document and where they stand. Nothing is proposed without one. */
export interface Span {
  place: DocumentPlace
  words: string
}

/** A value that the document gives. */
export interface Found<Value> {
  value: Value
  span: Span
}
