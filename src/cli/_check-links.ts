import { readFileSync } from 'node:fs'
import type { ArgsDef } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { hasCopy, isDead, linkProblems } from '#model/checks/outside-links.ts'
import { dayIn } from '#model/dates.ts'
import { type OutsideLink, outsideLinks } from '#model/outside-links.ts'
import { inOrder, isError, located } from '#model/problem.ts'
import { linkRecordsIn } from '#reader/link-records.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import { type CheckedContent, type ContentOptions, checkedContent, reporterOf } from './_content.ts'
import { addCopies, type KnownCopy, knownCopies, recordLinks } from './_link-writing.ts'
import { fromHere, requireFile } from './_typed-paths.ts'
import { UsageError, wordsIn } from './_usage.ts'
import { type Looked, look } from './links/look.ts'
import { reachOf } from './links/reach.ts'
import { joinedRecords } from './links/records.ts'
import { linkReports } from './links/report.ts'

/** The flags of `check links`. */
export const linkArgs = {
  offline: { type: 'boolean', description: 'links: asks nobody, and tells what is recorded.' },
  again: { type: 'boolean', description: 'links: asks everything again.' },
  days: {
    type: 'string',
    description: 'links: asks again what was found so many days ago. Without it: 30.',
  },
  drafts: { type: 'boolean', description: 'links: asks also what stands in drafts only.' },
  write: { type: 'boolean', description: 'links: writes the copies of an archive into sources.' },
  records: { type: 'string', description: 'links: knows also what is recorded in this file.' },
  local: {
    type: 'boolean',
    description: 'links: asks machines of your own network, too. Only for content of your own.',
  },
} as const satisfies ArgsDef

export interface LinkChoices extends ContentOptions {
  offline?: boolean | undefined
  again?: boolean | undefined
  days?: string | undefined
  drafts?: boolean | undefined
  write?: boolean | undefined
  records?: string | undefined
  local?: boolean | undefined
}

/** Asks where the links to other sites lead, records it, and says what is wrong. */
export async function checkLinks(chosen: LinkChoices): Promise<void> {
  const words = wordsIn(chosen.locale)
  const report = linkReports[reporterOf(chosen.reporter)]
  const days = chosen.again ? 0 : daysOf(chosen.days ?? '30', words)
  const added = recordsFrom(chosen.records, words)
  const content = await checkedContent(chosen)
  if (!content.isRight) return stop([content.report(false), words.t('links.not-checked')])
  const { reading } = content
  const all = [...outsideLinks(reading.corpus, reading.siteFile)]
  const own = chosen.drafts ? all : [...outsideLinks(reading.published, reading.siteFile)]
  const known = joinedRecords(reading.linkRecords, added)
  const looked = chosen.offline ? undefined : await lookAround(own, known, days, chosen, content)
  if (looked?.isUnconnected) return stop([words.t('links.unconnected')])
  const records = looked?.records ?? known
  if (looked) await recordLinks(content, records, all)
  const copies = chosen.write ? await addCopies(content, knownCopies(own, records)) : []
  const found = inOrder([...linkProblems(own, records)])
  const problems = found.filter(isOpen(copies)).map(located)
  const addresses = addressesOf(own)
  const copied = own.filter((link) => isGone(link, records) && hasCopy(link)).length
  const hidden = addressesOf(all).length - addresses.length
  console.log(report({ problems, addresses, records, looked, hidden, copied }, words))
  if (problems.some(isError)) process.exitCode = 1
}

function stop(sentences: readonly string[]): void {
  for (const sentence of sentences) console.log(sentence)
  process.exitCode = 1
}

async function lookAround(
  links: readonly OutsideLink[],
  known: LinkRecords,
  days: number,
  { local }: LinkChoices,
  { reading: { corpus }, words }: CheckedContent,
): Promise<Looked> {
  const { url, timeZone, archiveLink } = corpus.site
  const stopped = new AbortController()
  const onInterrupt = () => stopped.abort()
  process.once('SIGINT', onInterrupt)
  try {
    return await look(links, known, {
      // What was asked was asked on the day of the clock, whatever the day that the site is read on.
      day: dayIn(timeZone, new Date()),
      days,
      reach: reachOf(local ?? false),
      userAgent: `Samleng (sees whether links still lead somewhere; +${new URL(url).href})`,
      archive: archiveLink,
      signal: stopped.signal,
      ...(process.stderr.isTTY && { onProgress: progressIn(words) }),
    })
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

const progressIn =
  ({ t }: Translator) =>
  (count: number, all: number): void => {
    process.stderr.write(`\r${t('links.progress', { count, all })}${count === all ? '\n' : ''}`)
  }

/** What was just written is no problem any more. */
const isOpen =
  (written: readonly KnownCopy[]) =>
  ({ code, entry }: { code: string; entry: { file: string } }): boolean =>
    code !== 'unarchived-source' || !written.some((copy) => copy.entry.file === entry.file)

const isGone = ({ address }: OutsideLink, records: LinkRecords): boolean => {
  const record = records[address]
  return record !== undefined && isDead(record)
}

const addressesOf = (links: readonly OutsideLink[]): string[] => [
  ...new Set(links.map(({ address }) => address)),
]

function daysOf(text: string, { t }: Translator): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new UsageError(t('usage.wrong-days', { text }))
}

/** @throws UsageError when there are none in it */
function recordsFrom(name: string | undefined, words: Translator): LinkRecords {
  if (name === undefined) return {}
  const records = linkRecordsIn(readFileSync(requireFile(name, words), 'utf8'))
  if (records) return records
  throw new UsageError(words.t('usage.no-records', { file: fromHere(name) }))
}
