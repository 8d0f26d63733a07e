import type { z } from 'zod'
import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { schemas } from '#schema/index.ts'
import { problemsOf } from './_issues.ts'
import { contentFileOf } from './_names.ts'

/**
 * What the schema says of some fields of an entry, in the words of the check: for importers, before there is a file.
 *
 * @param values as they would stand in the file; fields that are not there are not missed
 */
export const fieldProblems = (collection: Collection, values: Record<string, unknown>): Problem[] =>
  formProblems(schemas[collection].partial(), values)

/** The same of a whole file of any shape: what is missing is missed. */
export function formProblems(schema: z.ZodType, values: object): Problem[] {
  const parsed = schema.safeParse(values)
  return parsed.success ? [] : problemsOf(parsed.error.issues, schema, values, nowhere)
}

/** What the check would say of the name of a content file. @param path from the content folder */
export function nameProblem(path: string): Problem | undefined {
  const named = contentFileOf(path, { path, file: path })
  return 'code' in named ? named : undefined
}

const nowhere: Place = { file: '', lines: {} }
