import { type Day, daysBetween } from '#model/dates.ts'
import type { LinkRecord, LinkRecords } from '#schema/link-records.ts'
import type { Finding } from './finding.ts'

/** What is known of an address after a visit, by what was known before. */
export function recordOf(finding: Finding, day: Day, before: LinkRecord | undefined): LinkRecord {
  const record = { asked: day, ...finding, ...copyOf(before) }
  const { found } = finding
  return found === 'dead' || found === 'trouble'
    ? { ...record, ...gone(found, day, before) }
    : record
}

/** Since when it has not been there, and of trouble, on how many days. */
function gone(found: 'dead' | 'trouble', day: Day, before: LinkRecord | undefined) {
  const last = before?.found === found ? before : undefined
  const alive = before && isThere(before) ? before.asked : before?.alive
  const days = (last?.days ?? 0) + (last?.asked === day ? 0 : 1)
  return {
    since: last?.since ?? day,
    ...(alive !== undefined && { alive }),
    ...(found === 'trouble' && { days }),
  }
}

const isThere = ({ found }: LinkRecord): boolean => found === 'alive' || found === 'moved'

function copyOf(before: LinkRecord | undefined): Pick<LinkRecord, 'copy' | 'copyAsked'> {
  const { copy, copyAsked } = before ?? {}
  return { ...(copy !== undefined && { copy }), ...(copyAsked !== undefined && { copyAsked }) }
}

/** Whether what was found may have changed since: what is not well is asked again each time. */
export const isStale = (record: LinkRecord | undefined, day: Day, days: number): boolean =>
  record === undefined ||
  record.found === 'dead' ||
  record.found === 'trouble' ||
  daysBetween(record.asked, day) >= days

/** Of two results for an address, the one found last, of the same day the second, with the copy found last. */
export function joinedRecords(a: LinkRecords, b: LinkRecords): LinkRecords {
  const both = Object.keys(b).flatMap((address) => {
    const [own, other] = [a[address], b[address] as LinkRecord]
    return own ? [[address, newerOf(own, other)] as const] : []
  })
  return { ...a, ...b, ...Object.fromEntries(both) }
}

function newerOf(a: LinkRecord, b: LinkRecord): LinkRecord {
  const [older, newer] = a.asked > b.asked ? [b, a] : [a, b]
  const isCopyOlder = (newer.copyAsked ?? '') < (older.copyAsked ?? '')
  return isCopyOlder ? { ...newer, ...copyOf(older) } : newer
}

/**
 * The file of the records: an address a line, in their order, so that two people who looked at different links do not meet.
 *
 * @param isNeeded whether an address still stands somewhere
 */
export function recordsText(records: LinkRecords, isNeeded: (address: string) => boolean): string {
  const lines = Object.keys(records)
    .filter(isNeeded)
    .sort()
    .map((address) => `${JSON.stringify(address)}: ${lineOf(records[address] as LinkRecord)}`)
  return lines.length === 0 ? '{}\n' : `{\n  ${lines.join(',\n  ')}\n}\n`
}

const fields = ['found', 'reason', 'to', 'asked', 'since', 'days', 'alive', 'copy', 'copyAsked']

function lineOf(record: LinkRecord): string {
  const values = fields.flatMap((field) => {
    const value = record[field as keyof LinkRecord]
    return value === undefined ? [] : [`${JSON.stringify(field)}: ${JSON.stringify(value)}`]
  })
  return `{ ${values.join(', ')} }`
}
