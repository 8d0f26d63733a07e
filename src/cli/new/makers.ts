import { type Collection, collections } from '#schema/collection.ts'
import type { Job } from './job.ts'
import { makeEntry } from './make-entry.ts'
import { makeEvent } from './make-event.ts'
import { makeTranslation } from './make-translation.ts'

/** What can be new. */
export type Kind = Collection | 'event' | 'translation'

/** @returns whether it was made; why not was said */
type Maker = (job: Job) => Promise<boolean>

export const makers: Readonly<Record<Kind, Maker>> = {
  ...(Object.fromEntries(
    collections.map((collection) => [collection, (job: Job) => makeEntry(collection, job)]),
  ) as Record<Collection, Maker>),
  event: makeEvent,
  translation: makeTranslation,
}

export const kinds = Object.keys(makers) as Kind[]
