import type { z } from 'zod'
import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { schemas } from '#schema/index.ts'
import { translationOf } from '#schema/translation.ts'
import { decode } from './_decode.ts'
import { type Parts, partsOf } from './_front-matter.ts'
import { problemsOf } from './_issues.ts'
import type { ContentFile } from './_names.ts'
import { type Fields, fieldsIn } from './_yaml.ts'

/** One file, cut and validated; its body is still Markdown. */
export interface Draft {
  file: ContentFile
  place: Place
  parts: Parts | undefined
  /** None when the fields are not what the schema asks for. */
  data: Record<string, unknown> | undefined
  problems: Problem[]
  /** As it is written; none where it is not text. */
  text?: string
}

export function draftOf(file: ContentFile, bytes: Uint8Array): Draft {
  const text = decode(bytes, file.file)
  if (typeof text !== 'string') return refused(file, text)
  const parts = partsOf(text, file.file)
  if ('code' in parts) return refused(file, parts)
  const fields = fieldsIn(parts.frontMatter, parts.frontMatterLine, file.file)
  const place = { file: file.file, lines: fields.lines, columns: fields.columns }
  return { file, place, parts, text, ...validated(file, fields, place) }
}

function validated(
  file: ContentFile,
  fields: Fields,
  place: Place,
): Pick<Draft, 'data' | 'problems'> {
  const problems = fields.problems.map((problem) => ({ ...problem, entry: place }))
  if (problems.length > 0) return { data: undefined, problems }
  const schema =
    file.locale === undefined ? schemas[file.collection] : translationSchema(file.collection)
  const parsed = schema.safeParse(fields.values)
  return parsed.success
    ? { data: parsed.data, problems }
    : { data: undefined, problems: problemsOf(parsed.error.issues, schema, fields.values, place) }
}

const refused = (file: ContentFile, problem: Problem): Draft => ({
  file,
  place: problem.entry,
  parts: undefined,
  data: undefined,
  problems: [problem],
})

const translationSchemas = new Map<Collection, z.ZodObject>()

function translationSchema(collection: Collection): z.ZodObject {
  const known = translationSchemas.get(collection)
  const schema = known ?? translationOf(schemas[collection])
  if (!known) translationSchemas.set(collection, schema)
  return schema
}
