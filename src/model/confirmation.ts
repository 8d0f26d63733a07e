import type { Day } from './dates.ts'
import type { Entry } from './entry.ts'

/**
 * Somebody was to read the whole entry again by a day that has gone by, as a promise is overdue from the day after its
 * own on. That nobody ever confirmed an entry makes it no staler: only an editor knows what grows old.
 */
export const isStale = ({ data: { confirmBy } }: Entry, asOf: Day): boolean =>
  confirmBy !== undefined && confirmBy < asOf
