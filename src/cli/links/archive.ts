import { lastDayOf, type PartialDate } from '#model/dates.ts'
import { type Answer, hasFailed } from './request.ts'
import { type Manners, type Step, visit } from './visit.ts'

/** What an archive said: the address of a copy, or that there is none; nothing where it did not answer. */
export type ArchiveAnswer = { copy: string } | { copy: undefined } | undefined

/**
 * Asks an archive for its copy of a page, nearest to a day: by Memento (RFC 7089), which knows a copy by its header
 * `Memento-Datetime`, so that any archive will do whose address of “the copy of {url}” is a TimeGate.
 *
 * @param template `archiveLink` of `site.yml`
 * @param day on which the page was as it is meant; without it, the last copy
 */
export async function askArchive(
  template: string,
  address: string,
  day: PartialDate | undefined,
  manners: Manners,
): Promise<ArchiveAnswer> {
  const gate = URL.parse(template.replaceAll('{url}', () => address))
  if (!gate || !/^https?:$/.test(gate.protocol) || manners.turns.isClosed(gate.host))
    return undefined
  const headers = { ...manners.headers, ...(day && { 'accept-datetime': endOf(day) }) }
  const { steps, astray } = await visit(gate.href, { ...manners, headers })
  const { url, outcome } = steps.at(-1) as Step
  return astray !== undefined || hasFailed(outcome) ? undefined : archiveAnswer(outcome, url)
}

/** @param url where the answer came from */
function archiveAnswer({ status, headers }: Answer, url: URL): ArchiveAnswer {
  if (status >= 400 && status !== 404) return undefined
  if (status !== 200 || headers['memento-datetime'] === undefined) return { copy: undefined }
  const own = URL.parse(headers['content-location'] ?? '', url)
  return { copy: (own ?? url).href }
}

const endOf = (day: PartialDate): string => new Date(`${lastDayOf(day)}T23:59:59Z`).toUTCString()
