import { z } from 'zod'

/**
 * The names of the fields allowed at a path, by walking the schema beside the values; where a union is met, the
 * option of the value's own kind.
 *
 * @param discriminator instead of the fields, the values that this field may have
 */
export function keysAt(
  schema: z.ZodType,
  values: unknown,
  path: readonly PropertyKey[],
  discriminator?: string,
): string[] {
  const inner = unwrapped(schema)
  const [step, ...rest] = path
  if (inner instanceof z.ZodUnion) {
    const options = (inner.options as z.ZodObject[]).map(
      (option) => unwrapped(option) as z.ZodObject,
    )
    if (step === undefined && discriminator !== undefined)
      return options.flatMap((option) => literalsOf(option.shape[discriminator]))
    const option = options.find((candidate) => fits(candidate, values)) ?? options[0]
    return option ? keysAt(option, values, path, discriminator) : []
  }
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
  const value = (values as Record<PropertyKey, unknown> | undefined)?.[step]
  if (inner instanceof z.ZodObject)
    return keysAt(inner.shape[String(step)] as z.ZodType, value, rest, discriminator)
  if (inner instanceof z.ZodArray)
    return keysAt(inner.element as z.ZodType, value, rest, discriminator)
  return []
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema
}

/** Whether the option of a union is the one whose literals the value has. */
const fits = (option: z.ZodObject, values: unknown): boolean =>
  Object.entries(option.shape).some(
    ([name, field]) =>
      field instanceof z.ZodLiteral &&
      field.values.has((values as Record<string, unknown> | undefined)?.[name] as string),
  )

const literalsOf = (field: unknown): string[] =>
  field instanceof z.ZodLiteral ? [...field.values].map(String) : []
