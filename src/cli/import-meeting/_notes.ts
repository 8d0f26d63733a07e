import type { Key, Values } from '#i18n/index.ts'
import type { Span } from './_span.ts'

/**
 * What became of the document: `kept` as it stands there, `matched` with what is recorded, `guessed` by a rule, and what
 * is `missing` or was `dropped`; and what somebody is `warned` of. All but the first two are for a person to look at.
 */
export const noteGroups = ['kept', 'matched', 'guessed', 'missing', 'dropped', 'warned'] as const
export type NoteGroup = (typeof noteGroups)[number]

export interface Note {
  group: NoteGroup
  /** The entry it is about, from the content folder without its ending: `asks/clean-wells`. */
  entry: string
  field: string
  value: string
  span?: Span
  /** Why, in a sentence. */
  reason?: { key: Key; values?: Values }
}
