import type { FieldValue } from '#reader/front-matter-edit.ts'
import type { FieldDescription } from '#schema/described.ts'
import type { Answer, Answers } from './form.ts'

/** Answers as they are written in a file: in the order of the schema, numbers and truths without quotes. */
export const writtenFields = (
  fields: readonly FieldDescription[],
  answers: Answers,
): Record<string, FieldValue> =>
  Object.fromEntries(
    kindsFirst(fields).flatMap((field) => {
      const answer = answers[field.name]
      return answer === undefined ? [] : [[field.name, written(field, answer)]]
    }),
  )

/** What kind of event it is, is read before its words. */
function kindsFirst(fields: readonly FieldDescription[]): readonly FieldDescription[] {
  const words = fields.findIndex(({ isWords }) => isWords)
  const kind = fields.findIndex(({ name }) => name === 'kind')
  const isInOrder = words === -1 || kind < words || fields[0]?.isWords
  return isInOrder ? fields : moved(fields, kind, words)
}

const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] =>
  items.toSpliced(from, 1).toSpliced(to, 0, items[from] as Item)

function written(field: FieldDescription, answer: Answer): FieldValue {
  if (typeof answer === 'string') return writtenText(field, answer)
  if (field.fields && Array.isArray(answer))
    return answer.map((item) => writtenFields(field.fields ?? [], item))
  if (field.fields) return writtenFields(field.fields, answer as Answers)
  return answer as readonly string[] | Readonly<Record<string, string>>
}

function writtenText({ kind }: FieldDescription, text: string): FieldValue {
  if (kind === 'whole-number') return Number(text)
  return kind === 'true-or-false' ? text === 'true' : text
}
