import { eventWords } from '#outputs/admin/names.ts'
import {
  type FieldEdit,
  type FieldValue,
  newFile,
  partsOfText,
  withFields,
} from '#reader/front-matter-edit.ts'

/** What the form of an entry holds; `body` is its text, and `asWritten` its whole file, which the form hides. */
export type FormValues = Record<string, unknown>

/** A content file as the values of a form. */
export function valuesOf(text: string): FormValues {
  const { fields, body } = partsOfText(text)
  const { history, ...others } = fields
  const own = history === undefined ? {} : { [isTable(history) ? eventWords : 'history']: history }
  // A form of no texts says null, and takes anything else for a change.
  return { [eventWords]: null, ...asChosen({ ...others, ...own }), body, asWritten: text }
}

/**
 * The values of a form as a content file. What nobody changed stays as it was, byte for byte.
 *
 * @param defaults what holds of a field that is not there, by its name: the form shows it, and the file need not say it
 */
export function textOf(values: FormValues, defaults: Readonly<FormValues>): string {
  const { body = '', asWritten = '', [eventWords]: words, ...others } = values
  const wanted = asText(isTable(words) && !isEmpty(words) ? { ...others, history: words } : others)
  if (asWritten === '') return `${newFile(withoutDefaults(wanted, {}, defaults))}${ended(body)}`
  const before = partsOfText(String(asWritten))
  const fields = withoutDefaults(wanted, before.fields, defaults)
  const edits = editsBetween(asText(before.fields), fields)
  const text = withFields(String(asWritten), edits, orderIn(wanted))
  if (body === before.body) return text
  const { body: old } = partsOfText(text)
  return `${text.slice(0, text.length - old.length)}${ended(body)}`
}

type Fields = Record<string, FieldValue>

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ended = (body: unknown): string => {
  const text = String(body)
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** A form has switches for what is true or false; a file has the words. */
function asChosen(value: unknown): FormValues {
  return mapped(value, (text) =>
    text === 'true' ? true : text === 'false' ? false : text,
  ) as FormValues
}

function asText(values: FormValues): Fields {
  return mapped(values, String) as Fields
}

function mapped(value: unknown, each: (scalar: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, each))
  if (!isTable(value)) return value === undefined || value === null ? '' : each(value as string)
  const kept = Object.entries(value).map(([name, item]) => [name, mapped(item, each)] as const)
  return Object.fromEntries(kept.filter(([, item]) => !isEmpty(item)))
}

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isTable(value) && Object.keys(value).length === 0)

/** Without what the file did not say and need not say. */
function withoutDefaults(wanted: Fields, before: Fields, defaults: Readonly<FormValues>): Fields {
  const entries = Object.entries(wanted).map(([name, value]) => {
    const old = before[name]
    if (!isItems(value)) return [name, value] as const
    const items = value.map((item, index) =>
      withoutDefaults(item, (isItems(old) && old[index]) || {}, defaults),
    )
    return [name, items] as const
  })
  return Object.fromEntries(
    entries.filter(([name, value]) => name in before || String(defaults[name]) !== value),
  )
}

const isItems = (value: unknown): value is Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every(isTable)

function editsBetween(
  before: Fields,
  after: Fields,
  path: readonly (string | number)[] = [],
): FieldEdit[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => fieldEdits(before[name], after[name], [...path, name]))
}

function fieldEdits(
  before: FieldValue | undefined,
  after: FieldValue | undefined,
  path: readonly (string | number)[],
): FieldEdit[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isTable(before) && isTable(after))
    return editsBetween(before as Fields, after as Fields, path)
  if (!isItems(before) || !isItems(after) || after.length < before.length)
    return [{ path, value: after }]
  return after.flatMap((item, index) => {
    const old = before[index]
    return old
      ? editsBetween(old, item, [...path, index])
      : [{ path: [...path, index], value: item }]
  })
}

/** The form has the fields in the order in which a file is best read. */
const orderIn = (values: Fields) => ({
  fields: Object.keys(values),
  items: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, namesIn(value)])),
})

const namesIn = (value: FieldValue): string[] =>
  isItems(value)
    ? [...new Set(value.flatMap(Object.keys))]
    : isTable(value)
      ? Object.keys(value)
      : []
