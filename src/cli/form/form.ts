import type { z } from 'zod'
import type { Key, Translator } from '#i18n/index.ts'
import { sentenceOf } from '#i18n/report.ts'
import { nearest } from '#model/nearest.ts'
import { formProblems } from '#reader/field-problems.ts'
import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'

/** A file as something to fill in. Which fields there are, and what they must be, is said by its schema alone. */
export interface Form {
  /** Whose words the fields have (`#i18n/fields.ts`): a collection, `translation` or `site`. */
  of: string
  fields: readonly FieldDescription[]
  schema: z.ZodType
}

/** What was answered, as it would stand in the file: every value is still text. */
export type Answer = string | readonly string[] | Answers | readonly Answers[]
export interface Answers {
  readonly [field: string]: Answer
}

/** Where an answer stands: `['history', '0', 'due']`. */
export type Path = readonly string[]

/** What the fields that point to entries can point to. */
export interface Library {
  /** The content folder as editors see it. */
  folder: string
  ids(collection: Collection): readonly string[]
}

/** What is wrong with an answer, in the words of the check. */
export interface Fault {
  /** `history.0.due` */
  at: string
  sentence: string
  /** There is no answer. */
  isMissing: boolean
}

/** Everything that is wrong with the answers, in the order in which the schema finds it. */
export function faultsOf(
  { schema, fields }: Form,
  answers: Answers,
  library: Library,
  words: Translator,
): Fault[] {
  const refused = formProblems(schema, answers).map((problem) => ({
    at: problem.field,
    sentence: sentenceOf(problem, words),
    isMissing: problem.code === 'missing-field' || problem.code === 'empty-list',
  }))
  const unknown = [...pointing(fields, answers, [])]
    .filter(({ id, to }) => !library.ids(to).includes(id))
    .map(({ at, id, to }) => ({
      at,
      sentence: unknownId(id, to, library, words),
      isMissing: false,
    }))
  const demanded = fields
    .filter(({ name, isRequired, onlyWith }) => isRequired && !onlyWith && !(name in answers))
    .map(({ name }) => ({
      at: name,
      sentence: words.t('problem.missing-field', { field: name }),
      isMissing: true,
    }))
  // The schema says more of a field than that nobody knows it, or that a check demands it.
  const said = new Set(refused.map(({ at }) => at))
  return [...refused, ...[...unknown, ...demanded].filter(({ at }) => !said.has(at))]
}

/** What is wrong with one answer; what others lack is not looked at. */
export const faultAt = (
  form: Form,
  answers: Answers,
  path: Path,
  library: Library,
  words: Translator,
): string | undefined => {
  const at = path.join('.')
  return faultsOf(form, answers, library, words).find(
    (fault) => fault.at === at || fault.at.startsWith(`${at}.`),
  )?.sentence
}

/** The same answers with one more, or another; an empty one is taken away. */
export function withAnswer(answers: Answers, path: Path, answer: Answer): Answers {
  const [step = '', ...rest] = path
  const inner = answers[step]
  const next = rest.length === 0 ? answer : placed(inner, rest, answer)
  const { [step]: _, ...others } = answers
  return isEmpty(next) ? others : { ...answers, [step]: next }
}

function placed(inner: Answer | undefined, path: Path, answer: Answer): Answer {
  const [index = '', ...rest] = path
  if (!/^\d+$/.test(index)) return withAnswer((inner ?? {}) as Answers, path, answer)
  const items = [...((inner ?? []) as readonly Answers[])]
  items[Number(index)] = withAnswer(items[Number(index)] ?? {}, rest, answer)
  return items
}

export const answerAt = (answers: Answers, path: Path): Answer | undefined =>
  path.reduce<Answer | undefined>((found, step) => (found as Answers | undefined)?.[step], answers)

const isEmpty = (answer: Answer): boolean =>
  typeof answer === 'string' ? answer === '' : Object.keys(answer).length === 0

interface Pointer {
  at: string
  id: string
  to: Collection
}

function* pointing(
  fields: readonly FieldDescription[],
  answers: Answers,
  around: Path,
): Generator<Pointer> {
  for (const { name, references: to, fields: inner } of fields)
    for (const [path, item] of itemsIn(answers[name], [...around, name]))
      if (inner) yield* pointing(inner, item as Answers, path)
      else if (to) yield { at: path.join('.'), id: String(item), to }
}

function itemsIn(answer: Answer | undefined, path: Path): [Path, Answer][] {
  if (answer === undefined) return []
  if (!Array.isArray(answer)) return [[path, answer]]
  return answer.map((item: Answer, index) => [[...path, String(index)], item])
}

function unknownId(id: string, to: Collection, library: Library, { t }: Translator): string {
  const meant = nearest(id, library.ids(to))
  const key: Key =
    meant === undefined ? 'problem.unknown-reference' : 'problem.unknown-reference.nearest'
  return t(key, { id, folder: `${library.folder}/${to}/`, ...(meant && { nearest: meant }) })
}
