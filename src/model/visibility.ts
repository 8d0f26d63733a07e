import type { Visibility } from '#schema/entry.ts'
import type { Day } from './dates.ts'

/**
 * The one place that decides who sees an entry. Everything derived (pages, index, feeds, counts) reads a corpus
 * that this has already filtered.
 *
 * @param asOf the day on which the site is read; an embargo ends at the beginning of `publishFrom`
 */
export function isPublic(
  data: { visibility: Visibility; publishFrom?: Day | undefined },
  asOf: Day,
): boolean {
  if (data.visibility === 'public') return true
  if (data.visibility === 'draft') return false
  return data.publishFrom !== undefined && data.publishFrom <= asOf
}
