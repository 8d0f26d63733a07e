import type { FieldPath } from '#schema/paths.ts'

/**
 * Every text that stands at a path, with the place of each: `history.0.sources.1`.
 *
 * @param value the data of an entry, or a part of it
 * @param field where that part stands
 */
export function* valuesAt(
  value: unknown,
  path: FieldPath,
  field = '',
): Generator<[field: string, text: string]> {
  const [step, ...rest] = path
  if (value === undefined) return
  if (step === undefined) yield [field, value as string]
  else if (step === '*')
    for (const [name, item] of Object.entries(value as object))
      yield* valuesAt(item, rest, `${field}.${name}`)
  else
    yield* valuesAt(
      (value as Record<string, unknown>)[step],
      rest,
      field === '' ? step : `${field}.${step}`,
    )
}
