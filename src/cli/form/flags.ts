import type { ArgsDef } from 'citty'
import type { FieldDescription } from '#schema/described.ts'
import { type Answer, type Answers, type Form, type Path, withAnswer } from './form.ts'

/**
 * Answers that were given with the command: `--title "…"`, `--sectors water,health`, and for what is inside of a field
 * its path, `--history.0.date 2026-03`.
 */

/** What was typed behind a command: words, and flags with what follows them. A flag that comes twice is a list. */
export function splitArgs(rawArgs: readonly string[], switches: readonly string[] = []) {
  const placed: string[] = []
  const flags: Record<string, string> = {}
  for (let index = 0; index < rawArgs.length; index++) {
    const [word = '', value] = (rawArgs[index] as string).split(/=(.*)/s)
    const name = word.slice('--'.length)
    if (!word.startsWith('--')) placed.push(rawArgs[index] as string)
    else if (switches.includes(name)) flags[name] = ''
    else flags[name] = joined(flags[name], value ?? rawArgs[++index] ?? '')
  }
  return { placed, flags }
}

const joined = (before: string | undefined, text: string): string =>
  before === undefined ? text : `${before},${text}`

/** The flags of a form, those inside of others as far as they were given. */
export function flagsOf({ fields }: Form, rawArgs: readonly string[]): ArgsDef {
  const given = rawArgs
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice('--'.length).split('=')[0] as string)
    .filter((name) => fieldAt(fields, name.split('.')) !== undefined)
  const names = [...fields.flatMap(namesOf), ...given]
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
}

/** Of a group, the flags without which it says nothing. */
const namesOf = ({ name, isList, fields, keyedBy }: FieldDescription): string[] => {
  if (keyedBy !== undefined) return []
  const inner = (fields ?? []).filter(({ isRequired }) => isRequired).flatMap(namesOf)
  return fields ? inner.map((within) => `${name}${isList ? '.0' : ''}.${within}`) : [name]
}

/**
 * @param chosen what was given, by flag
 * @param locale of texts that come in several languages, where the flag names none
 */
export function answersGiven(
  { fields }: Form,
  chosen: Readonly<Record<string, string>>,
  locale: string,
): Answers {
  let answers: Answers = {}
  for (const [flag, text] of Object.entries(chosen)) {
    const path = flag.split('.')
    const field = fieldAt(fields, path)
    if (field === undefined) continue
    const isWithoutLocale = field.kind === 'words-by-locale' && field.name === path.at(-1)
    const at = isWithoutLocale ? [...path, locale] : path
    answers = withAnswer(answers, at, answerIn(field, text))
  }
  return answers
}

const answerIn = ({ isList, fields }: FieldDescription, text: string): Answer =>
  isList && !fields
    ? text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean)
    : text.trim()

/** The field that a path leads to, through positions of lists, languages and keys of tables. */
function fieldAt(
  fields: readonly FieldDescription[],
  [name, ...rest]: Path,
): FieldDescription | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) return undefined
  if (!field.fields) return stepsTo(field).includes(rest.length) ? field : undefined
  const isPosition = /^\d{1,3}$/.test(rest[0] ?? '')
  if (isPosition !== field.isList) return undefined
  return fieldAt(field.fields, isPosition ? rest.slice(1) : rest)
}

/** How many steps there may be behind the name: the key of a table, a language. */
function stepsTo({ kind, keyedBy }: FieldDescription): number[] {
  const isByLocale = kind === 'words-by-locale'
  if (keyedBy !== undefined) return [isByLocale ? 2 : 1]
  return isByLocale ? [0, 1] : [0]
}
