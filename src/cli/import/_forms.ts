import type { Entry } from '#model/entry.ts'
import { fieldProblems } from '#reader/field-problems.ts'
import type { Context } from './_context.ts'
import { dayMeant } from './_days.ts'
import { type Item, textFields } from './_item.ts'
import type { Role } from './_vocabulary.ts'

/** Says what the schema does not take, in the words of the check and at the cell it stands in. */
export function sayWrongFields(
  item: Item,
  entry: Entry<'recommendations'> | undefined,
  { problems }: Context,
): void {
  for (const { code, field, values } of fieldProblems('recommendations', valuesOf(item, entry)))
    problems.add(code, item.cells.at(roleOf(field)), values)
}

function valuesOf({ texts, stated }: Item, entry: Entry<'recommendations'> | undefined) {
  const values: Record<string, unknown> = {}
  for (const field of textFields) if (texts[field]) values[field] = texts[field]
  if (stated?.date) {
    const before = entry?.data.history.findLast(({ kind }) => kind === 'position')?.date ?? ''
    const { position } = stated
    values['history'] = [{ kind: 'position', position, date: dayMeant(stated.date, before) }]
  }
  return values
}

const roleOf = (field: string): Role =>
  field.startsWith('history.') ? 'positionDate' : (field.split('.')[0] as Role)
