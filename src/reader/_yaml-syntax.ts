import { type Document, Scalar, visit, type YAMLParseError } from 'yaml'
import type { Problem } from '#model/problem.ts'
import { problemIn, type Spot } from './_place.ts'
import { shown } from './_shown.ts'

/**
 * The first syntax error of a file, as what the editor most likely did. Later ones are left out: they mostly follow
 * from the first.
 */
export function syntaxProblem(
  error: YAMLParseError,
  document: Document,
  yaml: string,
  file: string,
  spotAt: (offset: number) => Spot,
): Problem {
  const [offset] = error.pos
  const opened = openedBefore(error, document)
  const at = opened ?? offset
  const { line, column } = spotAt(at)
  const text = lineAround(yaml, at)
  const { code, values = {} } = likely(error, text)
  return { ...problemIn(file, code, values, line, column), field: fieldIn(text) }
}

interface Likely {
  code: string
  values?: Problem['values']
}

const causes: readonly ((error: YAMLParseError, text: string) => Likely | undefined)[] = [
  (error, text) =>
    error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(text) ? { code: 'yaml-tab' } : undefined,
  (error) => (error.message.includes('quote') ? { code: 'yaml-quote' } : undefined),
  (_, text) => colonIn(text),
  (_, text) => noSpaceIn(text),
  (error, text) =>
    startsOddly(error, text)
      ? { code: 'yaml-start', values: { value: shown(valueIn(text)) } }
      : undefined,
  (error) => (isUnclosed(error) ? { code: 'yaml-bracket' } : undefined),
  (error) =>
    error.code === 'BAD_INDENT' || /Sequence item without/.test(error.message)
      ? { code: 'yaml-indentation' }
      : undefined,
  (error) => (error.code === 'MULTIPLE_DOCS' ? { code: 'yaml-second-document' } : undefined),
  (error, text) =>
    /^\s*[^\s:#-][^:]*$/.test(text) && error.code !== 'BAD_DQ_ESCAPE'
      ? { code: 'yaml-line', values: { text: shown(text.trim()) } }
      : undefined,
]

function likely(error: YAMLParseError, text: string): Likely {
  for (const cause of causes) {
    const found = cause(error, text)
    if (found) return found
  }
  return { code: 'yaml-syntax', values: { text: shown(text.trim()) } }
}

/** `title: Rights: a summary` */
function colonIn(text: string): Likely | undefined {
  const value = valueIn(text)
  // Two steps, each along the line once: one expression for both would take its square.
  const begin = value.search(/[^\s"']/)
  if (begin === -1 || !/:(\s|$)/.test(value.slice(begin + 1)) || /^["'[{]/.test(value))
    return undefined
  const named = shown(value)
  return {
    code: 'yaml-colon',
    values: { field: fieldIn(text), value: named, quoted: quote(named) },
  }
}

/** `title:Rights` */
function noSpaceIn(text: string): Likely | undefined {
  const [, field, value] = /^\s*(?:- )?([a-zA-Z]+):(\S.*)$/.exec(text) ?? []
  return field && value ? { code: 'yaml-space', values: { field, value: shown(value) } } : undefined
}

/** `title: @home`, `title: [draft] Rights`, `title: "Rights" and more` */
const startsOddly = (error: YAMLParseError, text: string): boolean =>
  error.code === 'BAD_SCALAR_START' ||
  (/^(UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY)$/.test(error.code) &&
    /^["'[{\-?]/.test(valueIn(text)))

const fieldIn = (text: string): string => /^\s*(?:- )?([a-zA-Z][\w-]*):(\s|$)/.exec(text)?.[1] ?? ''

const valueIn = (text: string): string =>
  /^\s*(?:- )?[^:\s]+:\s+(.*)$/.exec(text)?.[1] ?? text.trim()

/** YAML single quotes need nothing escaped but themselves; double quotes read better where there are none inside. */
const quote = (value: string): string =>
  /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`

const lineAround = (yaml: string, offset: number): string =>
  yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] as string

/** Where the last text in quotes, or in brackets, begins: the one whose end is missing. */
function openedBefore(error: YAMLParseError, document: Document): number | undefined {
  let offset: number | undefined
  const begin = (node: { range?: readonly number[] | null }) => {
    offset = node.range?.[0]
  }
  if (error.message.includes('quote'))
    visit(document, {
      Scalar(_, scalar) {
        if (scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE)
          begin(scalar)
      },
    })
  else if (isUnclosed(error))
    visit(document, {
      Collection(_, collection) {
        if (collection.flow) begin(collection)
      },
    })
  return offset
}

const isUnclosed = (error: YAMLParseError): boolean => /end with a [\]}]/.test(error.message)
