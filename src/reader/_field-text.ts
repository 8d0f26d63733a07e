import { parseDocument, stringify } from 'yaml'

/** What a field can be given: a text, a number, true or false, a list of texts, the fields of events, or a table. */
export type FieldValue =
  | string
  | number
  | boolean
  | FieldTable
  | readonly string[]
  | readonly FieldTable[]

/** Names and what they hold. */
export interface FieldTable {
  readonly [name: string]: FieldValue
}

/** Columns; the same as in the content that people write. */
const lineWidth = 110

/**
 * A field as it is written in a file, `name: value`, ended by a line break. Lists of texts stand in brackets, long
 * texts are folded, and what another reader of YAML could take for a number, a truth or a nothing is in quotes.
 *
 * @param indent spaces before each line
 */
export function fieldText(name: string, value: FieldValue, indent = 0): string {
  const room = lineWidth - indent
  return indented(shortOrLong(name, value, room), indent)
}

function shortOrLong(name: string, value: FieldValue, room: number): string {
  if (isBare(value)) return `${name}: ${value}\n`
  if (typeof value === 'string') return textText(name, value, room)
  if (isListOfFields(value))
    return `${name}:\n${value.map((item) => `  ${itemText(item, 2)}`).join('')}`
  if (isList(value)) return listText(name, value, room)
  return `${name}:\n${tableText(value, 2)}`
}

function textText(name: string, value: string, room: number): string {
  const line = `${name}: ${inlineText(value)}\n`
  return line.length <= room && !value.includes('\n') ? line : foldedText(name, value, room)
}

/** A text on one line, in quotes where it must be. @param flow between brackets or braces, where commas end it */
export function inlineText(value: string, flow = false): string {
  if (isPlain(value, flow)) return value
  if (controls.test(value))
    return stringify(value, {
      defaultStringType: 'QUOTE_DOUBLE',
      lineWidth: 0,
      // From some length on the library breaks at line ends, and forgets that lines below a field are indented.
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    }).trimEnd()
  return value.includes("'") && !/["\\]/.test(value)
    ? `"${value}"`
    : `'${value.replaceAll("'", "''")}'`
}

/**
 * The fields of an event as an item of a list, its first line without the spaces before it.
 *
 * @param indent of the hyphen
 */
export function itemText(fields: FieldTable, indent: number): string {
  return `- ${tableText(fields, indent + 2).trimStart()}`
}

const tableText = (fields: FieldTable, indent: number): string =>
  Object.entries(fields)
    .map(([name, value]) => fieldText(name, value, indent))
    .join('')

/** Fields or lists between braces or brackets, on one line. */
export function flowText(value: FieldValue): string {
  if (isBare(value)) return String(value)
  if (typeof value === 'string') return inlineText(value, true)
  if (isList(value)) return `[${value.map((item) => flowText(item)).join(', ')}]`
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${flowText(field)}`)
  return `{ ${fields.join(', ')} }`
}

type FieldList = readonly string[] | readonly FieldTable[]

const isList = (value: FieldValue): value is FieldList => Array.isArray(value)

const listText = (name: string, values: FieldList, room: number): string => {
  const line = `${name}: ${flowText(values)}\n`
  return line.length <= room || values.length < 2
    ? line
    : `${name}:\n${values.map((value) => `  - ${flowText(value)}\n`).join('')}`
}

/** In several lines where that loses nothing: spaces at an end, or two together, do not outlive a fold. */
function foldedText(name: string, value: string, room: number): string {
  const type = value.includes('\n') ? 'literal' : 'folded'
  const text = stringify(
    { [name]: value },
    {
      blockQuote: type,
      defaultStringType: type === 'literal' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
      defaultKeyType: 'PLAIN',
      lineWidth: room,
    },
  )
  const kept = parseDocument(text, { schema: 'failsafe' }).toJS() as Record<string, unknown>
  const isBlock = !/^\s|\s$/.test(value) && !controls.test(value.replaceAll('\n', ''))
  return isBlock && kept[name] === value ? text : `${name}: ${inlineText(value)}\n`
}

/**
 * Control characters, the line and paragraph separators that YAML takes for line ends, and the directions of writing,
 * which must end on the line on which they begin.
 */
const controls = /[\p{Cc}\u2028\u2029\uFEFF\u202A-\u202E\u2066-\u2069]/u

/** Read by any reader of YAML as the text it is. */
function isPlain(value: string, flow: boolean): boolean {
  if (/^[^\p{L}\p{N}(“‘]|:(\s|$)|\s#|\s$/u.test(value) || controls.test(value)) return false
  if (flow && /[,[\]{}]/.test(value)) return false
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return true
  return !/^([\d.,:_+-]*|0[xo].*|[\d.]+e[\d+-]+|true|false|yes|no|on|off|null|y|n)$/i.test(value)
}

/** Numbers and truths are written as they are; a text that looks like one is in quotes. */
const isBare = (value: FieldValue): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean'

const isListOfFields = (value: FieldValue): value is readonly FieldTable[] =>
  isList(value) && value.length > 0 && typeof value[0] !== 'string'

const indented = (text: string, indent: number): string =>
  text.replace(/^(?=.)/gm, ' '.repeat(indent))
