import type { Translator } from '#i18n/index.ts'
import { annotations, type ReportedProblem, reportLines, toldOf } from '#i18n/report.ts'
import { problemTable } from '#i18n/report-markdown.ts'
import { isDead } from '#model/checks/outside-links.ts'
import type { LinkFound, LinkRecord, LinkRecords } from '#schema/link-records.ts'
import type { Looked } from './look.ts'

/** What a check of links has to tell. */
export interface LinkReport {
  problems: readonly ReportedProblem[]
  /** The addresses that it is about. */
  addresses: readonly string[]
  records: LinkRecords
  /** None when nobody was asked. */
  looked: Looked | undefined
  /** How many addresses stand only in what is not public, and were left out. */
  hidden: number
  /** How many sources are gone, and have a copy that readers are led to. */
  copied: number
}

type LinkReporter = (report: LinkReport, words: Translator) => string

/** For a terminal: the problems as `check` tells them, then what was asked and found. */
const text: LinkReporter = (report, words) =>
  [...reportLines(report.problems, words), ...summaryLines(report, words)].join('\n')

const github: LinkReporter = (report, words) =>
  [...annotations(report.problems, words), ...summaryLines(report, words)].join('\n')

const markdown: LinkReporter = (report, words) =>
  [summaryLines(report, words).join(' '), ...problemTable(report.problems, words)].join('\n\n')

/** For programs: also each address with what is known of it. */
const json: LinkReporter = ({ problems, addresses, records, looked, hidden, copied }, words) => {
  const { asked = 0, left = 0 } = looked ?? {}
  const known = addresses.map((address) => [address, records[address] ?? null])
  const told = problems.map((problem) => toldOf(problem, words))
  const counts = { asked, left, hidden, copied, ...countsOf(addresses, records) }
  return JSON.stringify({ ...counts, problems: told, links: Object.fromEntries(known) }, null, 2)
}

export const linkReports = { text, github, markdown, json }

function summaryLines(report: LinkReport, words: Translator): string[] {
  const { addresses, records, looked, hidden, copied } = report
  const { t } = words
  const { count, ...counts } = countsOf(addresses, records)
  return [
    looked ? askedLine(looked, addresses.length, words) : knownLine(report, words),
    ...(count > 0 ? [t('links.found', { ...counts, count: counts.alive })] : []),
    ...(looked && looked.left > 0 ? [t('links.left', { count: looked.left })] : []),
    ...(copied > 0 ? [t('links.copied', { count: copied })] : []),
    ...(hidden > 0 ? [t('links.drafts', { count: hidden })] : []),
  ]
}

const askedLine = ({ asked, left }: Looked, all: number, { t }: Translator): string =>
  t('links.asked', { count: asked, kept: all - asked - left })

function knownLine({ addresses, records }: LinkReport, { t, date }: Translator): string {
  const days = recordsFor(addresses, records)
    .map(({ asked }) => asked)
    .sort()
  const [from] = days
  if (from === undefined) return t('links.nothing-known')
  return t('links.known', {
    count: days.length,
    from: date(from),
    to: date(days.at(-1) as string),
    unknown: addresses.length - days.length,
  })
}

function countsOf(addresses: readonly string[], records: LinkRecords) {
  const known = recordsFor(addresses, records)
  const of = (...names: LinkFound[]) =>
    known.filter((record) => !isDead(record) && names.includes(record.found)).length
  return {
    count: known.length,
    alive: of('alive'),
    moved: of('moved'),
    unclear: of('front-page', 'refused', 'loop'),
    trouble: of('trouble'),
    dead: known.filter(isDead).length,
  }
}

const recordsFor = (addresses: readonly string[], records: LinkRecords): LinkRecord[] =>
  addresses.flatMap((address) => records[address] ?? [])
