import { askFields } from '#cli/form/ask.ts'
import type { Asking } from '#cli/form/asking.ts'
import { answersGiven, flagsOf } from '#cli/form/flags.ts'
import { type Answers, answerAt, type Form, faultsOf } from '#cli/form/form.ts'
import { writtenFields } from '#cli/form/written.ts'
import { wrongAnswers } from '#cli/form/wrong-answers.ts'
import type { Entry, Followed } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { translationIn } from '#model/words.ts'
import { newFile } from '#reader/front-matter-edit.ts'
import { type FieldDescription, fieldsOf, fieldsOfTranslation } from '#schema/described.ts'
import { schemas } from '#schema/index.ts'
import { translationOf } from '#schema/translation.ts'
import { entryChoice } from './choices.ts'
import { type AskingDesk, askedLibraryOf, devUrl, isAsking, libraryOf } from './desk.ts'
import { entryNamed, type Job, nameOf, refuse, sayProblems } from './job.ts'

/**
 * Makes the file of a translation: the words that somebody writes, and none of the original, which would pass for
 * translated. @returns whether it is written
 */
export async function makeTranslation(job: Job): Promise<boolean> {
  const { desk, flags } = job
  const entry = await translatedOf(job)
  const locale = await localeFor(entry, job)
  const form = formFor(entry)
  job.allow(flagsOf(form, job.rawArgs))
  const file = entry.file.replace(/(\.mdx?)$/, `.${locale}$1`)
  if (translationIn(entry, locale) || desk.isThere(pathIn(file, job)))
    return refuse(job, 'usage.translated', { file })
  const given = { ...begun(entry), ...answersGiven(form, flags, locale) }
  const faults = faultsOf(form, given, libraryOf(desk), desk.words).filter(
    ({ isMissing }) => !(isMissing && isAsking(desk)),
  )
  if (faults.length > 0) throw wrongAnswers(faults, form, desk.words)
  const answers = isAsking(desk) ? await askWords(entry, form, given, desk) : given
  return write(entry, { file, locale, text: newFile(writtenFields(form.fields, answers)) }, job)
}

/** Nobody has read it yet; and it follows the original as it is today. */
const begun = ({ data }: Entry): Answers => ({
  translation: 'draft',
  ...(data.updated !== undefined && { follows: data.updated }),
})

async function translatedOf(job: Job): Promise<Entry> {
  const { desk, placed } = job
  const name = placed[0] ?? (isAsking(desk) ? await chosenEntry(desk) : undefined)
  return name === undefined ? refuse(job, 'usage.new-translation') : entryNamed(name, job)
}

const chosenEntry = ({ prompter, reading, words }: AskingDesk): Promise<string> =>
  prompter.one({
    question: words.t('new.translate'),
    choices: reading.corpus.all
      .filter((entry) => openLocales(entry, reading.corpus.site.locales).length > 0)
      .map((entry) => entryChoice(entry, words, nameOf(entry))),
  })

const openLocales = (entry: Entry, locales: readonly string[]): string[] =>
  locales.filter((locale) => locale !== entry.locale && !translationIn(entry, locale))

async function localeFor(entry: Entry, job: Job): Promise<string> {
  const { desk, placed } = job
  const { locales } = desk.reading.corpus.site
  const [, locale] = placed
  if (locale === undefined) {
    const open = openLocales(entry, locales)
    return (
      (isAsking(desk) && (await chosenLocale(open, desk))) || refuse(job, 'usage.new-translation')
    )
  }
  if (!locales.includes(locale))
    return refuse(job, 'usage.language-not-of-site', {
      language: locale,
      allowed: locales.join(', '),
    })
  return locale === entry.locale
    ? refuse(job, 'usage.own-language', { name: nameOf(entry), locale })
    : locale
}

/** Where there is one only, nobody is asked. */
async function chosenLocale(
  open: readonly string[],
  desk: AskingDesk,
): Promise<string | undefined> {
  const { prompter, words } = desk
  if (open.length < 2) return open[0]
  return prompter.one({
    question: words.t('new.into'),
    choices: open.map((value) => ({ value, label: words.languageName(value), hint: value })),
  })
}

/** What the original cannot be without, its translation is not without either. */
function formFor({ collection }: Entry): Form {
  const needed = new Set(
    fieldsOf(collection)
      .filter(({ isRequired }) => isRequired)
      .map(({ name }) => name),
  )
  const fields = fieldsOfTranslation(collection).map((field) => ({
    ...field,
    isRequired: field.isRequired || needed.has(field.name),
  }))
  return { of: 'translation', fields, schema: translationOf(schemas[collection]) }
}

/** Each text of the original that has none yet, beside it. */
async function askWords(
  entry: Entry,
  form: Form,
  given: Answers,
  desk: AskingDesk,
): Promise<Answers> {
  const data = entry.data as Readonly<Record<string, unknown>>
  let answers = given
  for (const field of form.fields.filter(({ isWords }) => isWords)) {
    const original = data[field.name]
    if (typeof original === 'string' && !(field.name in answers))
      answers = await askFields([field], answers, askingBeside(original, form, desk))
  }
  return isFollowed(entry) ? askEvents(entry, form, answers, desk) : answers
}

/** The texts of events, each under the name of its event. */
async function askEvents(
  entry: Followed,
  form: Form,
  given: Answers,
  desk: AskingDesk,
): Promise<Answers> {
  const { keyedBy: _, ...text } = form.fields.find(
    ({ name }) => name === 'history',
  ) as FieldDescription
  let answers = given
  for (const { id, event } of eventsBy(entry))
    if (event.text !== undefined && answerAt(answers, ['history', id]) === undefined) {
      const asking = askingBeside(event.text, form, desk)
      answers = await askFields([{ ...text, name: id }], answers, asking, ['history'])
    }
  return answers
}

function askingBeside(original: string, form: Form, desk: AskingDesk): Asking {
  const { prompter, words, reading } = desk
  return {
    form,
    words,
    prompter: {
      ...prompter,
      text: ({ question, ...others }) =>
        prompter.text({
          ...others,
          question: words.t('new.original', { question, text: original }),
        }),
    },
    library: askedLibraryOf(desk),
    locales: reading.corpus.site.locales,
  }
}

interface TranslationFile {
  file: string
  locale: string
  text: string
}

async function write(
  entry: Entry,
  { file, locale, text }: TranslationFile,
  job: Job,
): Promise<boolean> {
  const { desk, say } = job
  const saved = await job.save(async () => new Map([[pathIn(file, job), text]]))
  if (typeof saved !== 'string') sayProblems(saved, job)
  if (saved !== 'written') return false
  say(desk.words.t('new.written', { file }))
  say(`  ${desk.words.t('new.page', { url: devUrl(entry, locale, desk) })}`)
  say(desk.words.t('new.next.translation'))
  return true
}

const pathIn = (file: string, { desk }: Job): string => file.slice(desk.reading.folder.length + 1)
