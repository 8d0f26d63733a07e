import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type DocumentNote,
  readDocument,
  reported,
  type SourceDocument,
} from '#cli/readers/document.ts'
import type { Translator } from '#i18n/index.ts'
import { type ReportedProblem, reportLines } from '#i18n/report.ts'
import { isError, type Problem, problemsSince } from '#model/problem.ts'
import { writeFiles } from '#reader/files.ts'
import type { ChangedFiles, Reading } from '#reader/index.ts'
import type { MeetingChoices } from './_choices.ts'
import { fieldDifferences, fileDifferences, ofSameDay } from './_comparison.ts'
import { cuesOf } from './_cues.ts'
import { filesOf } from './_entries.ts'
import { lackingIn } from './_lacking.ts'
import { type Minutes, minutesIn } from './_minutes.ts'
import { notesOf } from './_noting.ts'
import { placedProblems } from './_placed-problems.ts'
import { type Proposal, proposalOf } from './_proposal.ts'
import { noteLines } from './_report.ts'

export type { MeetingChoices }

/** Minutes and the content they are for. */
export interface MeetingJob {
  /** The document, and its name as it was typed. */
  bytes: Uint8Array
  file: string
  /** The content folder, absolute. */
  folder: string
  reading: Reading
  /** Reads the content as it would be. */
  reread(changed: ChangedFiles): Promise<Reading>
  words: Translator
  choices: MeetingChoices
  /** Asks the person for what the document does not say; none where nobody can answer. */
  complete?(choices: MeetingChoices, lacking: readonly DocumentNote[]): Promise<MeetingChoices>
  /** Writes the files; else only says what it would do. */
  write: boolean
  say(line: string): void
}

/** @returns whether nothing stands in the way of the document */
export async function importMeeting(job: MeetingJob): Promise<boolean> {
  const { document, problems } = await readDocument(job.bytes, job.file)
  if (!document) return refuse(problems, job)
  const found = await completed(document, job)
  if (found.lacking.length > 0) return refuse(found.lacking, job)
  const { minutes, choices } = found
  const { corpus } = job.reading
  const proposal = proposalOf(minutes as Minutes & { day: string }, corpus, choices, cues)
  return propose({ document, minutes, choices, proposal }, job)
}

const cues = cuesOf()

interface Read {
  document: SourceDocument
  minutes: Minutes
  choices: MeetingChoices
  proposal: Proposal
}

/** What the document says, and what the person adds to it. */
async function completed(document: SourceDocument, job: MeetingJob) {
  const look = (choices: MeetingChoices) => {
    const minutes = minutesIn(document, job.reading.corpus, choices, cues)
    return { choices, minutes, lacking: lackingIn(minutes, choices, job.words) }
  }
  const first = look(job.choices)
  const isAnswerable = first.lacking.every(({ code }) => code !== 'no-meeting')
  if (first.lacking.length === 0 || !job.complete || !isAnswerable) return first
  return look(await job.complete(job.choices, first.lacking))
}

async function propose(read: Read, job: MeetingJob): Promise<boolean> {
  const { reading, words, say, file } = job
  const { proposal } = read
  const other = job.choices.id === undefined ? ofSameDay(proposal, reading.corpus) : undefined
  if (other) {
    const count = reading.corpus.referring(other, 'asks', 'meeting').length
    say(words.t('import.meeting.same-day', { file: other.file, date: proposal.day }))
    for (const line of fieldDifferences(proposal, other, words)) say(line)
    say(words.t('import.meeting.asks-there', { count, found: String(proposal.asks.length) }))
    return false
  }
  const notes = notesOf(proposal, read.minutes, read.choices.attach)
  const told = reportLines(
    read.document.notes.map((note) => reported(note, basename(file), 'warning')),
    words,
  )
  const first = reading.corpus.site.locales[0] as string
  const attached = attachedTo(read, job)
  const files = filesOf({ ...read, ...attached, notes, told, words, file: basename(file), first })
  if (existsSync(join(job.folder, `meetings/${proposal.id}.md`))) return again(files, proposal, job)
  for (const line of [...told, ...noteLines(notes, words)]) say(line)
  return finish(files, read, job)
}

/** What an editor has made of it since stays as it is. */
async function again(
  files: ReadonlyMap<string, string | Uint8Array>,
  proposal: Proposal,
  { folder, reading, words, say }: MeetingJob,
): Promise<boolean> {
  const differences = await fileDifferences(files, folder, reading.folder, words)
  const file = `${reading.folder}/meetings/${proposal.id}.md`
  say(
    words.t(differences.length === 0 ? 'import.meeting.same' : 'import.meeting.differs', { file }),
  )
  for (const line of differences) say(line)
  return true
}

/** The document itself, beside the others, under a name that any computer can write. */
function attachedTo({ proposal, choices }: Read, { file }: MeetingJob) {
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? ''
  return choices.attach ? { attached: `${proposal.id}/${proposal.id}${ending}` } : {}
}

async function finish(
  made: Map<string, string | Uint8Array>,
  read: Read,
  job: MeetingJob,
): Promise<boolean> {
  const { words, say, write, folder, reading } = job
  const { attached } = attachedTo(read, job)
  if (attached !== undefined) made.set(`files/${attached}`, job.bytes)
  const files = new Map([...made].filter(([path]) => !existsSync(join(folder, path))))
  for (const path of files.keys()) say(`  ${words.t('import.new')}  ${reading.folder}/${path}`)
  const problems = await problemsOf(files, job)
  if (problems.length > 0) {
    say(words.t('import.meeting.not-right'))
    return sayRefused(placedProblems(problems, files, read.minutes.passages, job), job)
  }
  if (!write) say(words.t('import.not-written'))
  return write ? written(files, job) : true
}

/** Problems that the content has already are not those of the document. */
async function problemsOf(files: ChangedFiles, job: MeetingJob): Promise<Problem[]> {
  const { problems } = await job.reread(files)
  return problemsSince(job.reading.problems, problems).filter(isError)
}

async function written(files: ChangedFiles, job: MeetingJob): Promise<boolean> {
  const { folder, words, say } = job
  try {
    await writeFiles(folder, files)
  } catch (error) {
    say(words.t('import.failed', { reason: (error as Error).message }))
    return false
  }
  say(words.t('import.written', { count: files.size }))
  say(words.t('import.meeting.next'))
  return true
}

const refuse = (problems: readonly DocumentNote[], job: MeetingJob): false =>
  sayRefused(
    problems.map((problem) => reported(problem, job.file, 'error')),
    job,
  )

function sayRefused(problems: readonly ReportedProblem[], { words, say }: MeetingJob): false {
  for (const line of reportLines(problems, words)) say(line)
  const counted = words.t('report.problems', { count: problems.length })
  say(words.t('import.refused', { counted }))
  return false
}
