import type { z } from 'zod'
import type { Place } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { fieldNamesAt, kindsAt } from './_schema-keys.ts'
import { shown } from './_shown.ts'
import { suggestionFor } from './_suggestions.ts'

type Issue = z.core.$ZodIssue

/** What a schema refused, as problems. Each field is complained of once. */
export function problemsOf(
  issues: readonly Issue[],
  schema: z.ZodType,
  values: unknown,
  place: Place,
): Problem[] {
  const found = issues.flatMap((issue) => [...translate(issue, schema, values)])
  const meant = new Set(
    found
      .filter(({ code, values: { nearest } }) => code === 'unknown-field' && nearest !== undefined)
      .map(({ field, values: { nearest } }) => sibling(field, String(nearest))),
  )
  // A misspelt field is not also missing.
  return found
    .filter(({ code, field }) => code !== 'missing-field' || !meant.has(field))
    .map((found) => ({ ...found, entry: place }))
}

type Found = Omit<Problem, 'entry'>

function* translate(issue: Issue, schema: z.ZodType, values: unknown): Generator<Found> {
  const field = issue.path.join('.')
  const value = valueAt(values, issue.path)
  if (issue.code === 'unrecognized_keys')
    yield* unknownFields(issue, fieldNamesAt(schema, values, issue.path))
  else if (value === undefined)
    yield { code: 'missing-field', field, values: { field: lastOf(issue.path) } }
  else if (issue.code === 'invalid_type')
    yield {
      code: kinds[issue.expected] ?? 'text-expected',
      field,
      values: { value: shown(value), field: lastOf(issue.path) },
    }
  else if (issue.code === 'too_small')
    yield { code: 'empty-list', field, values: { field: lastOf(issue.path) } }
  else if (issue.code === 'invalid_value') yield wrongValue(field, value, issue.values.map(String))
  else if (issue.code === 'invalid_union') yield* wrongKind(issue, field, value, schema, values)
  else if (issue.code === 'invalid_key') yield* wrongKey(issue, field)
  else yield wrongForm(field, value, expectedBy(issue))
}

const kinds: Readonly<Record<string, string>> = {
  array: 'list-expected',
  object: 'fields-expected-here',
  record: 'fields-expected-here',
}

function* unknownFields(
  issue: Issue & { code: 'unrecognized_keys' },
  allowed: readonly string[],
): Generator<Found> {
  for (const key of issue.keys) {
    const meant = nearestKey(key, allowed)
    yield {
      code: 'unknown-field',
      field: [...issue.path, key].join('.'),
      values: { field: shown(key), allowed: allowed.join(', '), ...(meant && { nearest: meant }) },
    }
  }
}

/** Case, spaces and hyphens apart (`Asked by`, `asked_by`), else by letters, else by how it begins (`local`). */
function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const same = allowed.find((candidate) => bare(candidate) === bare(key))
  const [begun, ...others] = allowed.filter(
    (candidate) => key.length > 2 && candidate.startsWith(key),
  )
  return same ?? nearest(key, allowed) ?? (others.length === 0 ? begun : undefined)
}

function wrongValue(field: string, value: unknown, allowed: readonly string[]): Found {
  const text = shown(value)
  const meant = nearestKey(text, allowed)
  return {
    code: 'wrong-value',
    field,
    values: { value: text, allowed: allowed.join(', '), ...(meant && { nearest: meant }) },
  }
}

/** An event whose `kind` is none of those there are. */
function* wrongKind(
  issue: Issue & { code: 'invalid_union' },
  field: string,
  value: unknown,
  schema: z.ZodType,
  values: unknown,
): Generator<Found> {
  const [discriminator, ...around] = [...issue.path].reverse()
  const kinds = kindsAt(schema, values, around.reverse(), String(discriminator))
  yield wrongValue(field, value, kinds)
}

function* wrongKey(issue: Issue & { code: 'invalid_key' }, field: string): Generator<Found> {
  const key = lastOf(issue.path)
  const [inner] = issue.issues
  yield wrongForm(field, key, inner ? expectedBy(inner) : 'text')
}

function wrongForm(field: string, value: unknown, expects: string): Found {
  if (typeof value !== 'string')
    return {
      code: 'text-expected',
      field,
      values: { value: shown(value), field: field.split('.').at(-1) as string },
    }
  const meant = suggestionFor(expects, value)
  return {
    code: 'wrong-form',
    field,
    values: { value: shown(value), expects, ...(meant && { nearest: meant }) },
  }
}

const expectedBy = (issue: Issue): string =>
  issue.code === 'custom' ? String(issue.params?.['expects'] ?? 'text') : 'text'

const lastOf = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? '')

const sibling = (field: string, name: string): string =>
  [...field.split('.').slice(0, -1), name].join('.')

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  let value = values
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step]
  return value
}
