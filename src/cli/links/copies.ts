import { hasCopy, isDead, isUnarchived } from '#model/checks/outside-links.ts'
import { type Day, daysBetween, type PartialDate } from '#model/dates.ts'
import type { OutsideLink } from '#model/outside-links.ts'
import type { LinkRecord, LinkRecords } from '#schema/link-records.ts'
import { askArchive } from './archive.ts'
import { tellable } from './finding.ts'
import type { Manners } from './visit.ts'

export interface CopyOptions {
  archive: string
  manners: Manners
  day: Day
  days: number
  signal?: AbortSignal
}

/**
 * The records of what has no copy yet, or is gone, with what the archive says of it.
 *
 * @returns those that changed
 */
export async function copiesOf(
  links: readonly OutsideLink[],
  records: LinkRecords,
  { archive, manners, day, days, signal }: CopyOptions,
): Promise<LinkRecords> {
  const changed: Record<string, LinkRecord> = {}
  for (const link of links) {
    const { address } = link
    const record = records[address]
    if (signal?.aborted || !record || address in changed || !lacksCopy(link, record, day, days))
      continue
    const answer = await askArchive(archive, address, dayMeant(link, record), manners)
    if (!answer) continue
    const { copy: _, ...rest } = record
    const copy = answer.copy === undefined ? undefined : tellable(answer.copy)
    changed[address] = { ...rest, ...(copy !== undefined && { copy }), copyAsked: day }
  }
  return changed
}

/** A copy that is known stays; where there was none, there may be one later. */
function lacksCopy(link: OutsideLink, record: LinkRecord, day: Day, days: number): boolean {
  const { copy, copyAsked } = record
  if (hasCopy(link) || isPrivate(record)) return false
  if (!isUnarchived(link) && !isDead(record)) return false
  return copy === undefined && (copyAsked === undefined || daysBetween(copyAsked, day) >= days)
}

/** What nobody can open no archive has. */
const isPrivate = ({ reason }: LinkRecord): boolean =>
  reason === 'private-host' || reason === 'closed-port'

/** On which day the page was as it is meant: that of the source, or the last one on which it was seen. */
const dayMeant = ({ entry }: OutsideLink, { alive }: LinkRecord): PartialDate | undefined =>
  entry?.collection === 'sources' ? (entry.data.date ?? alive) : alive
