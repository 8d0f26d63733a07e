import { isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { type FieldValue, fieldText, flowText, inlineText, itemText } from './_field-text.ts'
import { frontMatterIn, type Splice, spliced } from './_splice.ts'

export type { FieldValue }

/** One field of a file and what it should hold. */
export interface FieldEdit {
  /** `['wording']`, `['history', 1, 'position']`; `['history', 2]` where there are two adds an event. */
  path: readonly (string | number)[]
  /** Nothing takes the field away. */
  value: FieldValue | undefined
}

/**
 * The text of a file with some fields changed and everything else as it was, byte for byte: comments, the order of
 * the fields, quotes, folds and line ends.
 *
 * @param text a content file in which the reader finds nothing wrong
 * @param order the names of all fields, in the order in which new ones are put between the others; those of the items
 *   of a list stand under the name of the list
 */
export const withFields = (text: string, edits: readonly FieldEdit[], order: FieldOrder): string =>
  edits.reduce((edited, edit) => spliced(edited, spliceFor(edited, edit, order)), text)

export interface FieldOrder {
  fields: readonly string[]
  /** By the name of the list: `history`. */
  items: Readonly<Record<string, readonly string[]>>
}

/**
 * The fields of a file, each scalar as the text that stands there, and its body.
 *
 * @param text a content file in which the reader finds nothing wrong
 */
export function partsOfText(text: string): { fields: Record<string, FieldValue>; body: string } {
  const { yaml } = frontMatterIn(text)
  const fields = parseDocument(yaml, { schema: 'failsafe' }).toJS() as Record<
    string,
    FieldValue
  > | null
  const body = /^\uFEFF?---[ \t]*(?:\r\n?|\n)[\s\S]*?^---[ \t]*(?:\r\n?|\n|$)/m.exec(text)
  return { fields: fields ?? {}, body: text.slice(body?.[0].length ?? text.length) }
}

/** Those of some fields that say something: no empty text and no empty list. */
export const filledFields = (
  fields: Readonly<Record<string, FieldValue | undefined>>,
): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, FieldValue] => isFilled(field[1])),
  )

const isFilled = (value: FieldValue | undefined): boolean =>
  typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== undefined

/** A new content file: its fields in their order, and no body. */
export const newFile = (fields: Readonly<Record<string, FieldValue>>): string =>
  `---\n${settingsFile(fields)}---\n`

/** A new file of settings, such as `site.yml`. */
export const settingsFile = (fields: Readonly<Record<string, FieldValue>>): string =>
  Object.entries(fields)
    .map(([name, value]) => fieldText(name, value))
    .join('')

function spliceFor(text: string, { path, value }: FieldEdit, order: FieldOrder): Splice {
  const { yaml, start } = frontMatterIn(text)
  const parsed = parseDocument<Node>(yaml, { schema: 'failsafe' })
  const [last, ...around] = [...path].reverse()
  const names = path.length === 1 ? order.fields : (order.items[String(path[0])] ?? [])
  const parent = around.length === 0 ? parsed.contents : parsed.getIn(around.reverse(), true)
  const { at, end, put } = isSeq(parent)
    ? added(yaml, parent, value as Readonly<Record<string, FieldValue>>)
    : set(yaml, parent as YAMLMap, String(last), value as FieldValue | undefined, names)
  return { at: at + start, end: end + start, put }
}

function set(
  yaml: string,
  map: YAMLMap,
  name: string,
  value: FieldValue | undefined,
  order: readonly string[],
): Splice {
  const index = map.items.findIndex(({ key }) => String(key) === name)
  if (index === -1) return value === undefined ? nothing : inserted(yaml, map, name, value, order)
  if (value === undefined) return removed(yaml, map, index)
  const pair = map.items[index] as Pair<Node, Node | null>
  return map.flow
    ? { ...rangeOf(pair.value as Node), put: flowText(value) }
    : replaced(yaml, pair, name, value)
}

const nothing: Splice = { at: 0, end: 0, put: '' }

/** A note behind the value stays where it is, so that the new value must then fit on the line as well. */
function replaced(
  yaml: string,
  { key, value: old }: Pair<Node, Node | null>,
  name: string,
  value: FieldValue,
): Splice {
  const at = rangeOf(key).at
  const end = old?.range ? rangeOf(old).end : yaml.indexOf(':', at) + 1
  if (isSeq(old) && !old.flow && isTexts(value)) return listReplaced(yaml, old, value)
  const note = /^[ \t]+#.*/.test(yaml.slice(end))
  const text = note ? `${name}: ${flowText(value)}\n` : fieldText(name, value, columnOf(yaml, at))
  const put = text.trimStart()
  return { at, end, put: yaml[end - 1] === '\n' ? put : put.slice(0, -1) }
}

/** Items that stay keep their lines, and with them their notes. */
function listReplaced(yaml: string, list: YAMLSeq, values: readonly string[]): Splice {
  const at = lineStart(yaml, rangeOf(list).at)
  const ends = list.items.map((item) => lineEnd(yaml, rangeOf(item as Node).end))
  const lines = new Map(
    list.items.map((item, index) => [String(item), yaml.slice(ends[index - 1] ?? at, ends[index])]),
  )
  const indent = ' '.repeat(columnOf(yaml, rangeOf(list).at))
  const put = values
    .map((value) => lines.get(value) ?? `${indent}- ${inlineText(value)}\n`)
    .join('')
  return { at, end: ends.at(-1) ?? at, put }
}

/** After the field that comes before it in the order, or else before all. */
function inserted(
  yaml: string,
  map: YAMLMap,
  name: string,
  value: FieldValue,
  order: readonly string[],
): Splice {
  const before = order.slice(0, order.indexOf(name))
  const pairs = map.items as Pair<Node, Node | null>[]
  const previous = pairs.findLast(({ key }) => before.includes(String(key)))
  const first = rangeOf((pairs[0] as Pair<Node>).key).at
  if (map.flow) {
    const last = endOf(yaml, previous ?? (pairs.at(-1) as Pair<Node, Node | null>))
    return { at: last, end: last, put: `, ${name}: ${flowText(value)}` }
  }
  const indent = columnOf(yaml, first)
  const text = fieldText(name, value, indent)
  if (!previous) return { at: first, end: first, put: `${text.trimStart()}${' '.repeat(indent)}` }
  const at = lineEnd(yaml, endOf(yaml, previous))
  return { at, end: at, put: text }
}

function removed(yaml: string, map: YAMLMap, index: number): Splice {
  const pairs = map.items as Pair<Node, Node | null>[]
  const pair = pairs[index] as Pair<Node, Node | null>
  const at = rangeOf(pair.key).at
  const end = endOf(yaml, pair)
  const next = pairs[index + 1]
  const previous = pairs[index - 1]
  if (map.flow)
    return previous
      ? { at: endOf(yaml, previous), end, put: '' }
      : { at, end: next ? rangeOf(next.key).at : end, put: '' }
  const start = lineStart(yaml, at)
  const isFirstOfItem = yaml.slice(start, at).trim() !== ''
  return isFirstOfItem && next
    ? { at, end: rangeOf(next.key).at, put: '' }
    : { at: start, end: lineEnd(yaml, end), put: '' }
}

/** An event behind the others. */
function added(yaml: string, list: YAMLSeq, fields: Readonly<Record<string, FieldValue>>): Splice {
  const last = list.items.at(-1) as Node | undefined
  if (list.flow) {
    const at = last ? rangeOf(last).end : rangeOf(list).at + 1
    return { at, end: at, put: `${last ? ', ' : ''}${flowText(fields)}` }
  }
  const at = lineEnd(yaml, rangeOf(last as Node).end)
  const indent = columnOf(yaml, rangeOf(list).at)
  return { at, end: at, put: `${' '.repeat(indent)}${itemText(fields, indent)}` }
}

const isTexts = (value: FieldValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function rangeOf({ range }: Node): { at: number; end: number } {
  const [at, end] = range as [number, number, number]
  return { at, end }
}

const endOf = (yaml: string, { key, value }: Pair<Node, Node | null>): number =>
  value?.range ? rangeOf(value).end : yaml.indexOf(':', rangeOf(key).end) + 1

const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1

/** Where the next line begins; a block has its last line break in itself. */
const lineEnd = (yaml: string, end: number): number =>
  yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1 || yaml.length

const columnOf = (yaml: string, at: number): number => at - lineStart(yaml, at)
