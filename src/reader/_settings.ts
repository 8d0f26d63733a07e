import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { decode } from './_decode.ts'
import { problemsOf } from './_issues.ts'
import { inKilobytes, maximumFields } from './_limits.ts'
import { problemIn } from './_place.ts'
import { fieldsIn } from './_yaml.ts'

/** A file of fields alone, directly in the content folder. */
export interface SettingsFile<Data> {
  /** As far as it could be read: what is written in it, before it is validated. */
  values: Record<string, unknown>
  /** None where something is wrong in it, or where there is no file. */
  data?: Data
  place: Place
  problems: Problem[]
}

interface SettingsOptions {
  /** The problem that there is no such file; none where it need not be there. */
  missing?: string
  /** What takes the place of fields, from elsewhere. */
  instead?: Record<string, unknown>
  /** The most bytes that it may have. */
  limit?: number
  /** The file is a list, and this is the field that stands for it. */
  list?: string
}

/**
 * @param path where the file lies on this machine: the folder, then its name
 * @param shown the content folder as editors see it: `content`
 */
export async function readSettings<Data>(
  [folder, name]: readonly [folder: string, name: string],
  shown: string,
  schema: z.ZodType<Data>,
  { missing, instead = {}, list, limit = maximumFields }: SettingsOptions = {},
): Promise<SettingsFile<Data>> {
  const file = `${shown}/${name}`
  const bytes = await bytesOf(join(folder, name))
  const nowhere = { values: {}, place: { file, lines: {} } }
  if (!bytes) return { ...nowhere, problems: missing ? [problemIn(file, missing, {})] : [] }
  if (bytes.length > limit) return { ...nowhere, problems: [tooLarge(bytes, file, limit)] }
  const text = decode(bytes, file)
  if (typeof text !== 'string') return { ...nowhere, problems: [text] }
  const { lines, columns, problems, ...fields } = fieldsIn(text, 1, file, list)
  const place = { file, lines, columns }
  const values = { ...fields.values, ...instead }
  if (problems.length > 0) return { values, place, problems }
  const parsed = schema.safeParse(values)
  return parsed.success
    ? { values, data: parsed.data, place, problems: [] }
    : { values, place, problems: problemsOf(parsed.error.issues, schema, values, place) }
}

/** Those of the files that are text, as they are written, by their path from the project folder. */
export async function settingsTexts(
  folder: string,
  shown: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const name of names) {
    const bytes = await bytesOf(join(folder, name))
    const text = bytes && decode(bytes, `${shown}/${name}`)
    if (typeof text === 'string') texts.set(`${shown}/${name}`, text)
  }
  return texts
}

/** A link is not followed: the list of files refuses it, and what it leads to is nobody’s to read. */
const bytesOf = async (path: string): Promise<Buffer | undefined> =>
  lstat(path)
    .then((found) => (found.isFile() ? readFile(path) : undefined))
    .catch(() => undefined)

export const tooLarge = (bytes: Uint8Array, file: string, limit: number): Problem =>
  problemIn(file, 'settings-too-large', {
    kilobytes: inKilobytes(bytes.length),
    limit: inKilobytes(limit),
  })
