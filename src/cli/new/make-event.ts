import type { z } from 'zod'
import { askKinds } from '#cli/form/ask.ts'
import { answersGiven, flagsOf } from '#cli/form/flags.ts'
import { type Answers, type Form, faultsOf } from '#cli/form/form.ts'
import { writtenFields } from '#cli/form/written.ts'
import { wrongAnswers } from '#cli/form/wrong-answers.ts'
import type { Followed } from '#model/entry.ts'
import { isFollowed } from '#model/ledger.ts'
import { type FieldValue, newFile, withFields } from '#reader/front-matter-edit.ts'
import { fieldsOf } from '#schema/described.ts'
import { schemas } from '#schema/index.ts'
import { entryChoice } from './choices.ts'
import { type AskingDesk, askedLibraryOf, isAsking, libraryOf } from './desk.ts'
import { entryNamed, type Job, nameOf, refuse, sayProblems } from './job.ts'

/** Adds a line to the history of an ask or of a recommendation; those that are there stay. @returns whether it is written */
export async function makeEvent(job: Job): Promise<boolean> {
  const { desk, flags } = job
  const entry = await followedOf(job)
  const form = formOfEvent(entry)
  job.allow({ ...flagsOf(form, job.rawArgs), write: { type: 'boolean' } })
  const given = answersGiven(form, flags, desk.reading.corpus.site.locales[0] as string)
  const faults = faultsOf(form, given, libraryOf(desk), desk.words).filter(
    ({ isMissing }) => !(isMissing && isAsking(desk)),
  )
  if (faults.length > 0) throw wrongAnswers(faults, form, desk.words)
  const answers = isAsking(desk) ? await askEvent(form, given, desk) : given
  return writeEvent(entry, writtenFields(form.fields, answers), job)
}

const askEvent = (form: Form, given: Answers, desk: AskingDesk): Promise<Answers> =>
  askKinds(
    form.fields.filter(({ name }) => !(name in given)),
    given,
    {
      form,
      prompter: desk.prompter,
      words: desk.words,
      library: askedLibraryOf(desk),
      locales: desk.reading.corpus.site.locales,
    },
  )

async function followedOf(job: Job): Promise<Followed> {
  const { desk, placed } = job
  const name = placed[0] ?? (isAsking(desk) ? await chosenEntry(desk) : undefined)
  if (name === undefined) return refuse(job, 'usage.new-event')
  const entry = entryNamed(name, job)
  return isFollowed(entry) ? entry : refuse(job, 'usage.no-history', { name })
}

function chosenEntry({ prompter, reading, words }: AskingDesk): Promise<string> {
  const followed = reading.corpus.all.filter(isFollowed)
  return prompter.one({
    question: words.t('new.event-of'),
    choices: followed.map((entry) => entryChoice(entry, words, nameOf(entry))),
  })
}

function formOfEvent({ collection }: Followed): Form {
  const { fields = [] } = fieldsOf(collection).find(({ name }) => name === 'history') ?? {}
  const events = schemas[collection].shape.history.unwrap() as z.ZodArray<z.ZodType>
  return { of: collection, fields, schema: events.element }
}

async function writeEvent(
  entry: Followed,
  event: Record<string, FieldValue>,
  job: Job,
): Promise<boolean> {
  const { desk, flags, say } = job
  const { t } = desk.words
  say(t('new.add-line', { file: entry.file }))
  say(
    newFile({ history: [event] })
      .replace(/^---\nhistory:\n|---\n$/g, '')
      .trimEnd(),
  )
  const isMeant = isAsking(desk)
    ? await desk.prompter.isTrue(t('new.add-it'), true)
    : 'write' in flags
  if (!isMeant) say(t(isAsking(desk) ? 'new.stopped' : 'import.not-written'))
  return !isMeant || save(entry, event, job)
}

async function save(
  entry: Followed,
  event: Record<string, FieldValue>,
  job: Job,
): Promise<boolean> {
  const { desk, say } = job
  const path = entry.file.slice(desk.reading.folder.length + 1)
  const saved = await job.save(
    async () => new Map([[path, withEvent(await job.textOf(path), entry, event)]]),
  )
  if (saved === 'written') {
    say(desk.words.t('new.written', { file: entry.file }))
    say(desk.words.t('new.next.event'))
  }
  if (typeof saved !== 'string') sayProblems(saved, job)
  return saved === 'written'
}

function withEvent(
  text: string,
  { collection, data }: Followed,
  event: Record<string, FieldValue>,
): string {
  const index = data.history.length
  const edit =
    index === 0 ? { path: ['history'], value: [event] } : { path: ['history', index], value: event }
  return withFields(text, [edit], { fields: Object.keys(schemas[collection].shape), items: {} })
}
