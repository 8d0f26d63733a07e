import { resolve } from 'node:path'
import type { ArgsDef } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { type ReportedProblem, reportGithub, reportJson, reportText } from '#i18n/report.ts'
import { reportMarkdown } from '#i18n/report-markdown.ts'
import type { Day } from '#model/dates.ts'
import { isError, located } from '#model/problem.ts'
import { openCache } from '#reader/cache.ts'
import { contentFolder, protectedListIn } from '#reader/folder.ts'
import { type ChangedFiles, type Reading, read } from '#reader/index.ts'
import { date } from '#schema/fields.ts'
import { words as defaultWords, UsageError, wordsIn } from './_usage.ts'

/** The project folder: two above this one. */
export const root = resolve(import.meta.dirname, '../..')

const reporters = ['text', 'github', 'markdown', 'json'] as const
export type Reporter = (typeof reporters)[number]

/** The flags of every command that reads content. */
export const contentArgs = {
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
  'as-of': { type: 'string', description: 'Reads everything as of this day, YYYY-MM-DD.' },
  content: { type: 'string', description: 'The content folder. Without it: content.' },
  protected: {
    type: 'string',
    description: 'The list of names that must not be published, one a line, kept elsewhere.',
  },
} as const satisfies ArgsDef

/** The flag of the commands that write a site. */
export const outArgs = {
  out: { type: 'string', description: 'The folder of the finished site. Without it: dist.' },
} as const satisfies ArgsDef

/** The flag of the commands that serve one. */
export const portArgs = {
  port: {
    type: 'string',
    description: 'The port to serve at. Without it: 4321, or the next free one.',
  },
} as const satisfies ArgsDef

/** What the commands that read content let one choose; each has a flag, an environment variable or both. */
export interface ContentOptions {
  content?: string | undefined
  'as-of'?: string | undefined
  locale?: string | undefined
  protected?: string | undefined
  reporter?: string | undefined
}

export interface CheckedContent {
  /** The content folder, absolute. */
  folder: string
  /** The language of the messages. */
  words: Translator
  reading: Reading
  /** Reads and checks the content as it would be with some files changed, by the same rules and on the same day. */
  reread(changed: ChangedFiles): Promise<Reading>
  /** A list of names that must not be published was named. */
  hasProtectedList: boolean
  /** Nothing stops a build. */
  isRight: boolean
  /** @param built a site is written all the same */
  report(built: boolean): string
}

/**
 * Reads and checks the content folder.
 *
 * @throws UsageError for a day, language or reporter that there is not
 */
export async function checkedContent(options: ContentOptions): Promise<CheckedContent> {
  const words = wordsIn(options.locale)
  const reporter = reporterOf(options.reporter)
  const folder = contentFolder(root, options.content)
  const asOf = dayOf(options['as-of'] ?? process.env['SAMLENG_AS_OF'], words)
  const protectedList = protectedListIn(root, options.protected)
  const way = { folder, root, protectedList, languages: readingWords() }
  const reading = await read({ ...way, asOf, cache: await openCache(root, folder) })
  const problems: ReportedProblem[] = reading.problems.map(located)
  return {
    folder,
    words,
    reading,
    reread: (changed) => read({ ...way, asOf: reading.corpus.asOf, changed }),
    hasProtectedList: protectedList !== undefined,
    isRight: !reading.problems.some(isError),
    report: (built) => reports[reporter](problems, reading.files, words, { built }),
  }
}

const reports = {
  text: reportText,
  github: reportGithub,
  markdown: reportMarkdown,
  json: reportJson,
}

/** @throws UsageError for one that there is not */
export function reporterOf(name: string | undefined): Reporter {
  const chosen = name ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'text')
  if (isReporter(chosen)) return chosen
  throw new UsageError(
    defaultWords().t('usage.wrong-reporter', { name: chosen, allowed: reporters.join(', ') }),
  )
}

const isReporter = (name: string): name is Reporter =>
  (reporters as readonly string[]).includes(name)

/** @throws UsageError for what is no day */
export function dayOf(day: string | undefined, { t }: Translator): Day | undefined {
  if (day === undefined || day === '') return undefined
  if (date().safeParse(day).success) return day
  throw new UsageError(t('usage.wrong-day', { day }))
}
