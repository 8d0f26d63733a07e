import { z } from 'zod'

/** The names of the fields that are allowed at a path. */
export function fieldNamesAt(schema: z.ZodType, values: unknown, path: Path): string[] {
  const [found, value] = schemaAt(schema, values, path)
  const inner = found instanceof z.ZodUnion ? optionFor(found, value) : found
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** The values by which the kinds of a union are told apart, at a path: those of `kind` in a history. */
export function kindsAt(
  schema: z.ZodType,
  values: unknown,
  path: Path,
  discriminator: string,
): string[] {
  const [found] = schemaAt(schema, values, path)
  if (!(found instanceof z.ZodUnion)) return []
  return optionsOf(found).flatMap(({ shape }) => literalsOf(shape[discriminator]))
}

type Path = readonly PropertyKey[]

/** Walks the schema beside the values; where a union is met, into the option of the value's own kind. */
function schemaAt(
  schema: z.ZodType | undefined,
  value: unknown,
  [step, ...rest]: Path,
): [z.ZodType | undefined, unknown] {
  const found = schema && unwrapped(schema)
  if (step === undefined) return [found, value]
  const inner = found instanceof z.ZodUnion ? optionFor(found, value) : found
  const next = (value as Record<PropertyKey, unknown> | undefined)?.[step]
  return schemaAt(inner && childOf(inner, step), next, rest)
}

function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] as z.ZodType | undefined
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema
}

const optionsOf = (union: z.ZodUnion): z.ZodObject[] =>
  union.options.map((option) => unwrapped(option as z.ZodType) as z.ZodObject)

const optionFor = (union: z.ZodUnion, value: unknown): z.ZodObject | undefined =>
  optionsOf(union).find((option) => fits(option, value)) ?? optionsOf(union)[0]

/** Whether the option of a union is the one whose literal the value has. */
const fits = (option: z.ZodObject, value: unknown): boolean =>
  Object.entries(option.shape).some(
    ([name, field]) =>
      field instanceof z.ZodLiteral &&
      field.values.has((value as Record<string, unknown> | undefined)?.[name] as string),
  )

const literalsOf = (field: unknown): string[] =>
  field instanceof z.ZodLiteral ? [...field.values].map(String) : []
