import { askAgain, askFields, askMore, askNeeded } from '#cli/form/ask.ts'
import type { Asking } from '#cli/form/asking.ts'
import { type Answers, type Fault, faultsOf } from '#cli/form/form.ts'
import { writtenFields } from '#cli/form/written.ts'
import { sentenceOf } from '#i18n/report.ts'
import { freeId } from '#model/ids.ts'
import { nameProblem } from '#reader/field-problems.ts'
import { newFile } from '#reader/front-matter-edit.ts'
import type { Collection } from '#schema/collection.ts'
import { fieldsOf } from '#schema/described.ts'
import {
  type AskingDesk,
  askedLibraryOf,
  type Desk,
  formOf,
  libraryOf,
  type NewEntry,
  pathOf,
} from './desk.ts'
import { proposedId } from './ids.ts'

/** The text of its file: its fields in the order of the schema, and no body yet. */
export const fileTextOf = ({ collection, answers }: NewEntry): string =>
  newFile(writtenFields(fieldsOf(collection), answers))

/** An entry of what was given with the command, or everything that stands in the way of it. */
export function entryGiven(
  collection: Collection,
  given: Answers,
  id: string | undefined,
  desk: Desk,
): NewEntry | Fault[] {
  const faults = faultsOf(formOf(collection), given, libraryOf(desk), desk.words)
  const proposed = proposedId(collection, given, isTakenIn(desk, collection))
  const chosen = id ?? proposed.id
  // What an id is made of may be missing itself.
  const canBeJudged =
    id !== undefined || !faults.some(({ at }) => at === 'title' || proposed.isFixed)
  const sentence =
    id === undefined && !proposed.isTelling
      ? desk.words.t('new.id-unknown', { example: proposed.id })
      : idFault(chosen, collection, desk)
  const idFaults = canBeJudged && sentence ? [{ at: 'id', sentence, isMissing: false }] : []
  const all = [...faults, ...idFaults]
  return all.length > 0 ? all : { collection, id: chosen, answers: withVisibility(given) }
}

/** What is new is seen by nobody else, unless that was said. */
export const withVisibility = (answers: Answers): Answers => ({ visibility: 'draft', ...answers })

/** Asks for an entry; those that it points to and are not there yet are made on the way. */
export async function askEntry(
  collection: Collection,
  given: Answers,
  id: string | undefined,
  desk: AskingDesk,
): Promise<NewEntry> {
  const asking = askingFor(collection, desk)
  const needed = await askNeeded(given, asking)
  const chosen = id ?? (await askId(collection, needed, desk))
  const isHurried = Object.keys(given).length > 0
  const answers = isHurried ? needed : await askMore(needed, asking, visibilityFields)
  const entry = { collection, id: chosen, answers }
  desk.made.push(entry)
  return entry
}

/** They are asked once, for all that is made in one run: what is public cannot point to what is not. */
const visibilityFields = ['visibility', 'publishFrom']

/** Who sees what was made. */
export async function askVisibility(desk: AskingDesk): Promise<void> {
  const { collection, answers } = desk.made.at(-1) as NewEntry
  const asking = askingFor(collection, desk)
  const [visibility = [], day = []] = visibilityFields.map((name) =>
    asking.form.fields
      .filter((field) => field.name === name)
      .map((field) => ({ ...field, isRequired: true })),
  )
  const first = await askFields(visibility, withVisibility(answers), asking)
  const isEmbargoed = first['visibility'] === 'embargoed'
  const all = isEmbargoed ? await askFields(day, first, asking) : first
  const chosen = Object.fromEntries(
    visibilityFields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  )
  desk.made = desk.made.map((entry) => {
    const { visibility: _, publishFrom: __, ...others } = entry.answers
    return { ...entry, answers: { ...others, ...chosen } }
  })
}

/** Asks again for what would not pass the check. @param fields those that are proposed */
export const askEntryAgain = async (
  entry: NewEntry,
  fields: readonly string[],
  desk: AskingDesk,
): Promise<NewEntry> => ({
  ...entry,
  answers: await askAgain(entry.answers, askingFor(entry.collection, desk), fields),
})

export const askingFor = (collection: Collection, desk: AskingDesk): Asking => ({
  form: formOf(collection),
  prompter: desk.prompter,
  words: desk.words,
  library: askedLibraryOf(desk, (to) => makeFor(to, desk)),
  locales: desk.reading.corpus.site.locales,
})

async function makeFor(collection: Collection, desk: AskingDesk): Promise<string> {
  const { prompter, words } = desk
  prompter.say(words.t('new.making', { collection: words.t(`collection.${collection}`) }))
  return (await askEntry(collection, {}, undefined, desk)).id
}

async function askId(collection: Collection, answers: Answers, desk: AskingDesk): Promise<string> {
  const { prompter, words } = desk
  const isTaken = isTakenIn(desk, collection)
  const proposed = proposedId(collection, answers, isTaken)
  const fault = idFault(proposed.id, collection, desk)
  if (fault) prompter.refuse(fault)
  if (proposed.isFixed && !fault) return proposed.id
  return prompter.text({
    question: words.t(proposed.isTelling ? 'new.id' : 'new.id-in-letters'),
    proposed: freeId(proposed.id, isTaken),
    fault: (id) => idFault(id, collection, desk),
  })
}

const isTakenIn = (desk: Desk, collection: Collection) => {
  const ids = new Set(libraryOf(desk).ids(collection))
  return (id: string): boolean =>
    ids.has(id) || ['md', 'mdx'].some((ending) => desk.isThere(`${collection}/${id}.${ending}`))
}

/** What is wrong with an id, in the words of the check. */
function idFault(id: string, collection: Collection, desk: Desk): string | undefined {
  const { reading, words } = desk
  const problem = nameProblem(pathOf({ collection, id }))
  if (problem) return sentenceOf(problem, words)
  const isTaken = isTakenIn(desk, collection)
  if (!isTaken(id)) return undefined
  const file = `${reading.folder}/${pathOf({ collection, id })}`
  return words.t('new.id-taken', { id, file, free: freeId(id, isTaken) })
}
