import type { AskedLibrary } from '#cli/form/asking.ts'
import type { Answers, Form, Library } from '#cli/form/form.ts'
import type { Choice, Prompter } from '#cli/form/prompter.ts'
import { stateCodes, type Translator, translator } from '#i18n/index.ts'
import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import type { Reading } from '#reader/index.ts'
import type { Collection } from '#schema/collection.ts'
import { fieldsOf } from '#schema/described.ts'
import { schemas } from '#schema/index.ts'
import { entryChoice, finder } from './choices.ts'

/** What somebody who writes new entries has before them. */
export interface Desk {
  reading: Reading
  words: Translator
  /** Asks the person at the terminal; without one everything was given with the command. */
  prompter?: Prompter
  /** Whether there is a file at a path from the content folder, which may be one that cannot be read. */
  isThere(path: string): boolean
  /** Those made so far in this run, which the next ones may point to. */
  made: NewEntry[]
}

/** A desk with a person at it. */
export interface AskingDesk extends Desk {
  prompter: Prompter
}

export const isAsking = (desk: Desk): desk is AskingDesk => desk.prompter !== undefined

/** An entry that is no file yet. */
export interface NewEntry {
  collection: Collection
  id: string
  answers: Answers
}

/** From the content folder. */
export const pathOf = ({ collection, id }: Pick<NewEntry, 'collection' | 'id'>): string =>
  `${collection}/${id}.md`

export const formOf = (collection: Collection): Form => ({
  of: collection,
  fields: fieldsOf(collection),
  schema: schemas[collection],
})

export const libraryOf = ({ reading, made }: Desk): Library => ({
  folder: reading.folder,
  ids: (collection) => [
    ...reading.corpus.of(collection).map(({ id }) => id),
    ...made.filter((entry) => entry.collection === collection).map(({ id }) => id),
  ],
})

/** @param make asks for an entry that is not there yet */
export function askedLibraryOf(
  desk: Desk,
  make?: (collection: Collection) => Promise<string>,
): AskedLibrary {
  const { reading, words } = desk
  const { corpus } = reading
  return {
    ...libraryOf(desk),
    ...(make && { make }),
    choices: (collection) => [
      ...corpus.of(collection).map((entry) => entryChoice(entry, words)),
      ...desk.made
        .filter((entry) => entry.collection === collection)
        .map(({ id, answers }) => plainChoice(id, String(answers['title']))),
    ],
    states: statesOf(words, corpus.site.stateNames, corpus.site.stateUnderReview),
    locales: corpus.site.locales.map((locale) => plainChoice(locale, words.languageName(locale))),
  }
}

/** All States by their names, those that the site names itself among them. @param first the one that is asked for most */
export function statesOf(
  words: Translator,
  stateNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  ...first: string[]
): Choice[] {
  const { state, compare } = translator(words.locale, stateNames)
  const others = [...new Set([...Object.keys(stateNames), ...stateCodes])]
    .filter((code) => !first.includes(code))
    .sort((a, b) => compare(state(a), state(b)))
  return [...first, ...others].map((code) => plainChoice(code, state(code)))
}

const plainChoice = (value: string, label: string): Choice => ({
  value,
  label,
  hint: value,
  isFound: finder([label, value]),
})

/** Where `npm run dev` shows an entry. */
export function devUrl(
  entry: Pick<NewEntry, 'collection' | 'id'>,
  locale: string,
  { reading }: Desk,
): string {
  const { pathIn } = whereaboutsOf(reading.corpus.site)
  return `http://localhost:4321${pathIn(locale, addressOf(entry))}`
}
