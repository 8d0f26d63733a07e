import { type Collection, collections } from './collection.ts'
import {
  type FieldDescription,
  fieldsOf,
  fieldsOfAllowance,
  fieldsOfImportTable,
  fieldsOfSite,
  fieldsOfTranslation,
} from './described.ts'

/**
 * The parts of the reference of fields: each collection with the fields that only its entries have, the fields of every
 * `entry` and of every `translation`, and the settings. Their words in i18n have the same names.
 */
export const describedParts = [
  'entry',
  ...collections,
  'translation',
  'site',
  'import',
  'allowed',
] as const
export type DescribedPart = (typeof describedParts)[number]

/** The fields of a part of the reference, in the order in which a file is best read. */
export const fieldsOfPart = (part: DescribedPart): readonly FieldDescription[] =>
  others.get(part) ?? fieldsOf(part as Collection).filter(({ name }) => !isShared(name))

function isShared(name: string): boolean {
  return collections.every((collection) => has(fieldsOf(collection), name))
}

function has(fields: readonly FieldDescription[], name: string): boolean {
  return fields.some((field) => field.name === name)
}

const every = fieldsOf('meetings').filter(({ name }) => isShared(name))

const others: ReadonlyMap<DescribedPart, readonly FieldDescription[]> = new Map([
  ['entry', every],
  // Asks have a history, and with it every field that a translation can have besides words.
  ['translation', fieldsOfTranslation('asks').filter(({ name }) => !has(every, name))],
  ['site', fieldsOfSite],
  ['import', fieldsOfImportTable],
  ['allowed', fieldsOfAllowance],
])
