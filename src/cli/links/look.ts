import type { Day } from '#model/dates.ts'
import type { OutsideLink } from '#model/outside-links.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import { copiesOf } from './copies.ts'
import { type Finding, findingOf, isCertain } from './finding.ts'
import type { Reach } from './reach.ts'
import { isStale, recordOf } from './records.ts'
import { hasFailed } from './request.ts'
import { Turns } from './turns.ts'
import { isBusy, type Manners, type Visit, visit } from './visit.ts'

export interface LookOptions {
  /** The day it is. */
  day: Day
  /** What was found less than so many days ago is not asked again, unless it was not well. */
  days: number
  reach: Reach
  /** How programs introduce themselves (RFC 9110 §10.1.5). */
  userAgent: string
  /** `archiveLink` of `site.yml`; without it no archive is asked. */
  archive?: string | undefined
  /** Ends the looking early; what was found until then is given back. */
  signal?: AbortSignal
  onProgress?: (done: number, all: number) => void
  /** In milliseconds: between two questions to a host, for an answer, and the longest that a host may ask for patience. */
  pause?: number
  timeout?: number
  patience?: number
}

/** What came of asking. */
export interface Looked {
  /** What is known now, with what was known before. */
  records: LinkRecords
  asked: number
  /** How many were left for another day, because their hosts asked for patience. */
  left: number
  /** Whether nothing came from anywhere, so that nothing can be said. */
  isUnconnected: boolean
}

/** How many hosts are asked at the same time. */
const atOnce = 6

/** Asks where links lead, each address once, a host one question at a time; then an archive for the copies that are missing. */
export async function look(
  links: readonly OutsideLink[],
  known: LinkRecords,
  options: LookOptions,
): Promise<Looked> {
  const { day, days, signal, onProgress, archive } = options
  const manners = mannersOf(options)
  const addresses = [...new Set(links.map(({ address }) => address))].filter((address) =>
    isStale(known[address], day, days),
  )
  const found = new Map<string, Finding>()
  await eachByHost(addresses, async (address) => {
    if (signal?.aborted || manners.turns.isClosed(new URL(address).host)) return
    const seen = await visit(address, manners)
    if (!endsBusy(seen)) found.set(address, findingOf(seen))
    onProgress?.(found.size, addresses.length)
  })
  const asked = found.size
  if (isUnconnected(found)) return { records: known, asked, left: 0, isUnconnected: true }
  const own = [...found].map(([address, finding]) => {
    return [address, recordOf(finding, day, known[address])] as const
  })
  const records = { ...known, ...Object.fromEntries(own) }
  const left = signal?.aborted ? 0 : addresses.length - asked
  const copies = archive ? await copiesOf(links, records, { ...options, archive, manners }) : {}
  return { records: { ...records, ...copies }, asked, left, isUnconnected: false }
}

const mannersOf = ({
  reach,
  userAgent,
  pause = 1000,
  timeout = 20_000,
  patience = 60_000,
}: LookOptions): Manners => ({
  reach,
  timeout,
  patience,
  headers: { 'user-agent': userAgent },
  turns: new Turns(pause),
})

/** A few hosts beside each other, the addresses of one after each other. */
async function eachByHost(
  addresses: readonly string[],
  work: (address: string) => Promise<void>,
): Promise<void> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()]
  const worker = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const address of host) await work(address)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

function endsBusy({ steps }: Visit): boolean {
  const outcome = steps.at(-1)?.outcome
  return outcome !== undefined && !hasFailed(outcome) && isBusy(outcome)
}

/** One host that says nothing may be gone; when none of several does, it is the line. */
function isUnconnected(found: ReadonlyMap<string, Finding>): boolean {
  const hosts = new Set([...found.keys()].map((address) => new URL(address).host))
  return hosts.size > 1 && ![...found.values()].some(isCertain)
}
