import type { PartialDate } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import type { Position } from '#schema/recommendation.ts'
import type { Cells } from './_cells.ts'

export const textFields = [
  'title',
  'summary',
  'wording',
  'language',
  'visibility',
  'publishFrom',
] as const
export const listFields = ['recommendingStates', 'sectors', 'sources'] as const
export type TextField = (typeof textFields)[number]
export type ListField = (typeof listFields)[number]

/** What a list says of one recommendation. */
export interface Item {
  review: Entry<'reviews'>
  paragraph: string
  /** The row it stands in; the first, where several make one recommendation. */
  cells: Cells
  /** From our own list: an empty cell empties its field. */
  ours: boolean
  /** Fields about which the list says nothing are not there; '' and [] stand in emptied cells of our own list. */
  texts: Partial<Record<TextField, string>>
  lists: Partial<Record<ListField, string[]>>
  stated?: Stated
}

/** A position as a list has it. What it does not say is not there. */
export interface Stated {
  position: Position
  /** '' in our own list: the State used no other word. */
  statedAs?: string
  date?: PartialDate
  sources?: string[]
}
