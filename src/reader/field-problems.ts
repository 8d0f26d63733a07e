import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { schemas } from '#schema/index.ts'
import { problemsOf } from './_issues.ts'

/**
 * What the schema says of some fields of an entry, in the words of the check: for importers, before there is a file.
 *
 * @param values as they would stand in the file; fields that are not there are not missed
 */
export function fieldProblems(collection: Collection, values: Record<string, unknown>): Problem[] {
  const schema = schemas[collection].partial()
  const parsed = schema.safeParse(values)
  return parsed.success ? [] : problemsOf(parsed.error.issues, schema, values, nowhere)
}

const nowhere: Place = { file: '', lines: {} }
