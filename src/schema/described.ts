import { z } from 'zod'
import { allowances } from './allowed.ts'
import { type Collection, collections } from './collection.ts'
import type { Expected, FieldMeta } from './fields.ts'
import { importTable } from './import.ts'
import { schemas } from './index.ts'
import { site } from './site.ts'
import { translationOf } from './translation.ts'

/** What a form, a wizard or the reference of fields must know of a field. Its words are in i18n/fields.ts. */
export interface FieldDescription {
  /** As it stands in the file: `due`. */
  name: string
  /** With the fields around it: `history.due`. */
  path: string
  /** What it holds; of one item where it is a list, of one value where it is a table. */
  kind: Expected | 'choice' | 'group' | 'words-by-locale'
  isList: boolean
  /** Whether it must be there wherever it may stand. */
  isRequired: boolean
  /** Readers see it, and translators translate it. */
  isWords: boolean
  references?: Collection
  choices?: readonly string[]
  /** What holds without it. */
  default?: unknown
  /** Of a group. */
  fields?: readonly FieldDescription[]
  /** In a group that has several kinds, the choices of `kind` with which it may stand; without this, all. */
  onlyWith?: readonly string[]
  /** It is a table, such as one of States and their names: what stands in front of each value. */
  keyedBy?: Expected
}

/** The fields of a file of a collection, in the order in which it is best read. */
export const fieldsOf = (collection: Collection): readonly FieldDescription[] =>
  originals.get(collection) ?? []

/** The fields of a translation in a collection: `meetings/<id>.km.md`. */
export const fieldsOfTranslation = (collection: Collection): readonly FieldDescription[] =>
  translations.get(collection) ?? []

/** The fields of `site.yml`. */
export const fieldsOfSite: readonly FieldDescription[] = fieldsIn(site)

/** The fields of `import.yml`. */
export const fieldsOfImportTable: readonly FieldDescription[] = fieldsIn(importTable)

/** The fields of one line of `allowed.yml`. */
export const fieldsOfAllowance: readonly FieldDescription[] = fieldsIn(
  allowances.shape.allowed.unwrap().element,
)

const originals = new Map(
  collections.map((collection) => [collection, fieldsIn(schemas[collection])]),
)
const translations = new Map(
  collections.map((collection) => [collection, fieldsIn(translationOf(schemas[collection]))]),
)

/** @param before the path of the group that the fields are in, with its last dot */
function fieldsIn(schema: z.ZodObject, before = ''): FieldDescription[] {
  return Object.entries(schema.shape).map(([name, type]) =>
    fieldIn(name, type as z.ZodType, `${before}${name}`),
  )
}

function fieldIn(name: string, type: z.ZodType, path: string): FieldDescription {
  const { held, isOptional, ...byDefault } = unwrapped(type)
  const value = valueIn(held, path)
  const isRequired = !isOptional || metaOf(type).demanded === true
  return { name, path, isRequired, ...value, ...(isRequired ? {} : byDefault) }
}

function unwrapped(type: z.ZodType): { held: z.ZodType; isOptional: boolean; default?: unknown } {
  if (type instanceof z.ZodOptional)
    return { ...unwrapped(type.unwrap() as z.ZodType), isOptional: true }
  if (type instanceof z.ZodDefault) {
    const { held } = unwrapped(type.unwrap() as z.ZodType)
    return { held, isOptional: true, default: type.def.defaultValue }
  }
  return { held: type, isOptional: false }
}

type Value = Omit<FieldDescription, 'name' | 'path' | 'isRequired' | 'default' | 'onlyWith'>

function valueIn(type: z.ZodType, path: string): Value {
  if (type instanceof z.ZodArray)
    return { ...valueIn(type.element as z.ZodType, path), isList: true }
  if (type instanceof z.ZodRecord) return tableIn(type, path)
  // A text that is converted, such as a number.
  if (type instanceof z.ZodPipe) return valueIn(type.in as z.ZodType, path)
  const one = { isList: false, isWords: false }
  if (type instanceof z.ZodObject)
    return { ...one, kind: 'group', fields: fieldsIn(type, `${path}.`) }
  if (type instanceof z.ZodDiscriminatedUnion)
    return { ...one, kind: 'group', fields: fieldsOfKinds(type, `${path}.`) }
  if (type instanceof z.ZodEnum || type instanceof z.ZodLiteral)
    return { ...one, kind: 'choice', choices: choicesIn(type) }
  const { expects = 'text', words, references } = metaOf(type)
  return { ...one, kind: expects, isWords: words === true, ...(references && { references }) }
}

function choicesIn(type: z.ZodEnum | z.ZodLiteral): string[] {
  return (type instanceof z.ZodEnum ? type.options : [...type.values]).map(String)
}

function tableIn({ keyType, valueType }: z.ZodRecord, path: string): Value {
  const keyedBy = metaOf(keyType as z.ZodType).expects ?? 'text'
  const value = valueIn(valueType as z.ZodType, path)
  const isByLocale = keyedBy === 'locale' && value.kind === 'text'
  return isByLocale ? { ...value, kind: 'words-by-locale' } : { ...value, keyedBy }
}

/** The fields of all kinds of a group, each once, and what tells the kinds apart as one choice. */
function fieldsOfKinds(union: z.ZodDiscriminatedUnion, before: string): FieldDescription[] {
  const { discriminator } = union.def
  const kinds = union.options.map((option) => {
    const fields = fieldsIn(option as z.ZodObject, before)
    return { fields, kind: fields.find(({ name }) => name === discriminator)?.choices ?? [] }
  })
  const fields = new Map(kinds.flatMap(({ fields }) => fields.map((field) => [field.name, field])))
  return [...fields.values()].map((field) => {
    const having = kinds.filter(({ fields }) => fields.some(({ name }) => name === field.name))
    const onlyWith = having.flatMap(({ kind }) => kind)
    if (field.name === discriminator) return { ...field, choices: onlyWith }
    return having.length === kinds.length ? field : { ...field, onlyWith }
  })
}

function metaOf(type: z.ZodType): FieldMeta {
  return type.meta() ?? {}
}
