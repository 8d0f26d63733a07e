import { answersGiven, flagsOf } from '#cli/form/flags.ts'
import { faultsOf } from '#cli/form/form.ts'
import { wrongAnswers } from '#cli/form/wrong-answers.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import {
  type AskingDesk,
  devUrl,
  formOf,
  isAsking,
  libraryOf,
  type NewEntry,
  pathOf,
} from './desk.ts'
import {
  askEntry,
  askEntryAgain,
  askVisibility,
  entryGiven,
  fileTextOf,
  withVisibility,
} from './entry.ts'
import { type Job, refuse, sayProblems } from './job.ts'

/** Makes an entry and those that it points to. @returns whether they are written */
export async function makeEntry(collection: Collection, job: Job): Promise<boolean> {
  const { desk, flags } = job
  const form = formOf(collection)
  job.allow({ ...flagsOf(form, job.rawArgs), id: { type: 'string' } })
  const given = answersGiven(form, flags, desk.reading.corpus.site.locales[0] as string)
  if (isAsking(desk)) {
    const faults = faultsOf(form, given, libraryOf(desk), desk.words)
    const wrong = faults.filter(({ isMissing }) => !isMissing)
    if (wrong.length > 0) throw wrongAnswers(wrong, form, desk.words)
    await askEntry(collection, given, flags['id'], desk)
    if (Object.keys(given).length === 0) await askVisibility(desk)
    else
      desk.made = desk.made.map((entry) => ({ ...entry, answers: withVisibility(entry.answers) }))
  } else {
    const entry = entryGiven(collection, given, flags['id'], desk)
    if ('length' in entry) throw wrongAnswers(entry, form, desk.words)
    desk.made.push(entry)
  }
  return writeMade(job)
}

/** At a terminal, what would not pass the check is asked again. */
async function writeMade(job: Job): Promise<boolean> {
  const { desk } = job
  const saved = await job.save(async () => new Map(desk.made.map((made) => fileOf(made, job))))
  if (saved === 'written') tell(job)
  if (typeof saved === 'string') return saved === 'written'
  sayProblems(saved, job)
  if (!isAsking(desk)) return false
  await mend(saved, desk)
  return writeMade(job)
}

/** Somebody else may have written it meanwhile. */
function fileOf(made: NewEntry, job: Job): [path: string, text: string] {
  const path = pathOf(made)
  if (job.desk.isThere(path)) refuse(job, 'usage.translated', { file: path })
  return [path, fileTextOf(made)]
}

async function mend(problems: readonly Problem[], desk: AskingDesk): Promise<void> {
  const wrong = desk.made.filter((made) => problems.some(isAbout(made, desk)))
  for (const made of wrong.length > 0 ? wrong : desk.made.slice(-1)) {
    const own = problems.filter(isAbout(made, desk))
    const fields = own.map(({ field }) => field.split('.')[0] as string)
    const mended = await askEntryAgain(made, fields, desk)
    desk.made = desk.made.map((entry) => (entry === made ? mended : entry))
  }
}

/** Where two entries are in each other's way, either of them may be told. */
const isAbout = (made: NewEntry, { reading }: AskingDesk) => {
  const file = `${reading.folder}/${pathOf(made)}`
  return ({ entry, values }: Problem): boolean => entry.file === file || values['other'] === file
}

function tell({ desk, say }: Job): void {
  const { t, date } = desk.words
  const { site } = desk.reading.corpus
  for (const made of desk.made) {
    say(t('new.written', { file: `${desk.reading.folder}/${pathOf(made)}` }))
    say(`  ${t('new.page', { url: devUrl(made, site.locales[0] as string, desk) })}`)
  }
  const { visibility = 'public', publishFrom } = desk.made.at(-1)?.answers ?? {}
  const day = typeof publishFrom === 'string' ? date(publishFrom) : ''
  say(t(`new.next.${visibility as 'public' | 'draft' | 'embargoed'}`, { day }))
}
