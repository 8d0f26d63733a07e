import { type OutsideLink, outsideLinks } from '#model/outside-links.ts'
import type { Problem } from '#model/problem.ts'
import type { LinkRecord, LinkRecords } from '#schema/link-records.ts'
import type { Check } from './check.ts'

/** On how many days an address must have failed before it counts as dead. */
export const failingDays = 3

/**
 * Links to other sites that somebody has found dead. Nobody is asked here, and the site is built all the same: what becomes
 * of another site is not in the hands of the editors of this one.
 */
export const deadLink: Check = function* (corpus, { site, linkRecords }) {
  if (Object.keys(linkRecords).length === 0) return
  for (const problem of linkProblems(outsideLinks(corpus, site), linkRecords))
    if (problem.level === undefined) yield { ...problem, level: 'warning' }
}

/**
 * What there is to say of links to other sites, by what was found. An error is what readers cannot open, and what has no copy
 * that they are led to.
 */
export function* linkProblems(
  links: Iterable<OutsideLink>,
  records: LinkRecords,
): Generator<Problem> {
  for (const link of links) {
    const record = Object.hasOwn(records, link.address) ? records[link.address] : undefined
    if (record && !(isDead(record) && hasCopy(link))) yield* foundProblems(link, record)
    if (isUnarchived(link)) yield unarchived(link, record?.copy)
  }
}

/** Whether nothing is there any more, as far as anybody can tell. */
export const isDead = ({ found, days = 0 }: LinkRecord): boolean =>
  found === 'dead' || (found === 'trouble' && days >= failingDays)

/** Whether it is the address of a source, without that of a copy. */
export const isUnarchived = ({ entry, field }: OutsideLink): boolean =>
  entry?.collection === 'sources' && field === 'url' && entry.data.archived === undefined

/** Whether it is the address of a source, with that of a copy to which readers are led. */
export const hasCopy = (link: OutsideLink): boolean =>
  link.entry?.collection === 'sources' && link.field === 'url' && !isUnarchived(link)

function* foundProblems(link: OutsideLink, record: LinkRecord): Generator<Problem> {
  const code = codeOf(record)
  if (code === undefined) return
  const { asked, reason = '', since = asked, days = 1, to = '', copy } = record
  const fragment = to.includes('#') ? '' : (/#.*$/s.exec(link.href)?.[0] ?? '')
  yield {
    ...problemAt(link, code),
    ...(!isDead(record) && { level: 'warning' }),
    values: { url: link.href, asked, reason, since, count: days, to: `${to}${fragment}` },
  }
  // A source has its own field for a copy.
  if (isDead(record) && copy !== undefined && !isUnarchived(link))
    yield { ...problemAt(link, 'link-copy'), level: 'warning', values: { url: link.href, copy } }
}

function codeOf({ found, reason = '', days = 0 }: LinkRecord): string | undefined {
  if (found === 'alive') return undefined
  if (found === 'dead') return deadCodes[reason] ?? 'link-gone'
  if (found === 'trouble') return days < failingDays ? 'link-trouble' : 'link-failing'
  return codes[found]
}

const codes = {
  moved: 'link-moved',
  'front-page': 'link-front-page',
  refused: 'link-refused',
  loop: 'link-loop',
} as const

const deadCodes: Readonly<Record<string, string>> = {
  'no-such-host': 'link-no-host',
  certificate: 'link-certificate',
  'private-host': 'link-private',
  'closed-port': 'link-port',
}

const unarchived = (link: OutsideLink, copy: string | undefined): Problem => ({
  ...problemAt(link, 'unarchived-source'),
  level: 'warning',
  values: { url: link.href, ...(copy !== undefined && { nearest: copy }) },
})

const problemAt = ({ place, field, line, column }: OutsideLink, code: string) => ({
  code,
  entry: place,
  field,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
})
