import { readTables } from '#cli/readers/index.ts'
import type { Translator } from '#i18n/index.ts'
import { type ReportedProblem, reportLines } from '#i18n/report.ts'
import { isError, located, problemsSince } from '#model/problem.ts'
import { writeFiles } from '#reader/files.ts'
import type { ChangedFiles, Reading } from '#reader/index.ts'
import { type Choices, type Plan, planOf } from './plan.ts'
import { countedProblems, planLines } from './report.ts'

/** A list and the content it is for. */
export interface ImportJob {
  /** The list, and its name as it was typed. */
  bytes: Uint8Array
  file: string
  /** The content folder, absolute. */
  folder: string
  reading: Reading
  /** Reads the content as it would be. */
  reread(changed: ChangedFiles): Promise<Reading>
  words: Translator
  choices: Choices
  /** Writes the files; else only says what it would do. */
  write: boolean
  say(line: string): void
}

/** @returns whether nothing stands in the way of the list */
export async function importList(job: ImportJob): Promise<boolean> {
  const { bytes, file, folder, reading, words, choices, say } = job
  const { tables, problems } = await readTables(bytes, file)
  const plan = await planOf(tables, reading, folder, choices)
  const found = [...problems, ...plan.problems].map((problem) => ({
    line: 1,
    ...problem,
    file,
    field: '',
  }))
  if (plan.format) say(words.t('import.read', { file, list: words.t(plan.format) }))
  if (tables.length === 0 || plan.hasErrors) return refuse(found, job)
  for (const line of [...reportLines(found, words), ...planLines(plan, words)]) say(line)
  return finish(plan, job)
}

async function finish(plan: Plan, job: ImportJob): Promise<boolean> {
  const { words, say, write } = job
  if (plan.files.size === 0) say(words.t('import.all-recorded'))
  else if (!(await isRight(plan, job))) return false
  else if (write) return written(plan, job)
  else say(words.t('import.not-written'))
  return true
}

/** Problems that the content has already are not those of the list. */
async function isRight({ files }: Plan, job: ImportJob): Promise<boolean> {
  const { problems } = await job.reread(files)
  const added = problemsSince(job.reading.problems, problems).filter(isError)
  if (added.length === 0) return true
  job.say(job.words.t('import.not-right'))
  return refuse(added.map(located), job)
}

async function written(
  { files }: Plan,
  { folder, words: { t }, say }: ImportJob,
): Promise<boolean> {
  try {
    await writeFiles(folder, files)
  } catch (error) {
    say(t('import.failed', { reason: (error as Error).message }))
    return false
  }
  say(t('import.written', { count: files.size }))
  return true
}

function refuse(problems: readonly ReportedProblem[], { words, say }: ImportJob): false {
  for (const line of [...reportLines(problems, words), refusal(problems, words)]) say(line)
  return false
}

/** What all the problems come to. */
export const refusal = (problems: readonly ReportedProblem[], words: Translator): string =>
  words.t('import.refused', { counted: countedProblems(problems, words) })
