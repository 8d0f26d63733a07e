import type { Visibility } from '#schema/entry.ts'
import type { Day } from './dates.ts'

/** What an entry says about who sees it. */
interface Visible {
  visibility: Visibility
  publishFrom?: Day | undefined
}

/**
 * The one place that decides who sees an entry. Everything derived (pages, index, feeds, counts) reads a corpus
 * that this has already filtered.
 *
 * @param asOf the day on which the site is read; an embargo ends at the beginning of `publishFrom`
 */
export const isPublic = (data: Visible, asOf: Day): boolean => publicFrom(data) <= asOf

/** The first day on which an entry is public, as text that compares like a day: before all days, a day, or after all. */
export function publicFrom({ visibility, publishFrom }: Visible): string {
  if (visibility === 'public') return ''
  return visibility === 'embargoed' && publishFrom !== undefined ? publishFrom : 'never'
}
