import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import type { Translator } from '#i18n/index.ts'
import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'
import { type Answers, type Form, faultAt, type Library, type Path } from './form.ts'
import type { Choice, Prompter } from './prompter.ts'

/** What it takes to ask somebody for the fields of a form. */
export interface Asking {
  form: Form
  prompter: Prompter
  words: Translator
  library: AskedLibrary
  /** The languages of texts that come in several. */
  locales: readonly string[]
}

/** What can be chosen. */
export interface AskedLibrary extends Library {
  choices(collection: Collection): readonly Choice[]
  /** Asks for an entry that is not there yet. @returns its id */
  make?: (collection: Collection) => Promise<string>
  /** By code; without them a code is typed. */
  states?: readonly Choice[]
  /** Asks for the code of a State that is not among them. */
  makeState?: () => Promise<string>
  /** The languages that a site can have. */
  locales: readonly Choice[]
}

/** One field to be asked for, and what was answered before. */
export interface Spot {
  field: FieldDescription
  path: Path
  answers: Answers
}

/** `Due: For a commitment: the day by which it was promised.` */
export function questionOf({ field }: Spot, { form, words }: Asking): string {
  const values = {
    field: fieldLabel(words, form.of, field.path),
    hint: fieldHint(words, form.of, field.path),
  }
  return words.t(field.isRequired ? 'form.question' : 'form.optional-question', values)
}

/** The sentence by which an answer is refused; nothing where it may stand in the file. */
export const faultOf = (
  { path }: Spot,
  answers: Answers,
  { form, library, words }: Asking,
): string | undefined => faultAt(form, answers, path, library, words)

/** What is said of a field that was left empty and is needed. */
export const neededWords = ({ field }: Spot, { form, words }: Asking): string =>
  words.t('form.needed', { field: fieldLabel(words, form.of, field.path) })
