import type { Entry, Translation } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { TranslationData } from '#schema/translation.ts'
import { type Outline, type ReadBody, readBody } from './_body.ts'
import { type Draft, draftOf } from './_entry.ts'
import type { FootnoteWords } from './_features.ts'
import type { ContentFile } from './_names.ts'
import { problemIn } from './_place.ts'

/** A file of an entry with what is in it. */
export interface Source {
  file: ContentFile
  /** None where it cannot be read. */
  bytes: Uint8Array | undefined
}

export interface BundleOptions {
  /** The language of a file that does not say its own. */
  first: string
  /** By language. */
  footnotes: Readonly<Record<string, FootnoteWords>>
}

export interface ReadBundle {
  /** None where something is wrong in the original by itself. */
  entry?: Entry
  problems: Problem[]
}

/** Reads the files of one entry, in any order: the original and its translations. */
export function entryIn(sources: readonly Source[], options: BundleOptions): ReadBundle {
  const drafts = sources.map(draftIn)
  const original = drafts.find(({ file }) => file.locale === undefined)
  const translated = drafts.filter((draft) => draft !== original)
  return original ? joined(original, translated, options) : { problems: orphaned(translated) }
}

const orphaned = (drafts: readonly Draft[]): Problem[] =>
  drafts.flatMap(({ file, problems }) => [
    ...problems,
    problemIn(file.file, 'translation-without-original', { id: file.id }),
  ])

function joined(draft: Draft, translated: readonly Draft[], options: BundleOptions): ReadBundle {
  const { file, data, place } = draft
  const locale = String(data?.['language'] ?? options.first)
  const original = bodyOf(draft, locale, options)
  const problems = [...draft.problems, ...(original?.problems ?? [])]
  const translations = translated.flatMap((translation) =>
    translationOf(problems, translation, original?.outline, options),
  )
  if (!data || !original || original.problems.length > 0) return { problems }
  const { collection, id } = file
  const { body } = original
  const entry = { collection, id, locale, ...place, data, body, translations } as unknown as Entry
  return { entry, problems }
}

function translationOf(
  problems: Problem[],
  draft: Draft,
  original: Outline | undefined,
  options: BundleOptions,
): Translation[] {
  const locale = draft.file.locale as string
  const read = bodyOf(draft, locale, options, original)
  problems.push(...draft.problems, ...(read?.problems ?? []))
  if (!draft.data || !read || read.problems.length > 0) return []
  return [{ locale, ...draft.place, data: draft.data as TranslationData, body: read.body }]
}

/** The body is read even where the fields are wrong, so that everything is reported at once. */
function bodyOf(
  { file, parts }: Draft,
  locale: string,
  { footnotes }: BundleOptions,
  original?: Outline,
): ReadBody | undefined {
  if (!parts) return undefined
  return readBody({
    text: parts.body,
    line: parts.bodyLine,
    format: file.format,
    file: file.file,
    path: pathOf(file),
    footnotes: footnotes[locale],
    original,
  })
}

/** From the content folder. Links are resolved from the folder of a file, so its ending does not matter. */
const pathOf = ({ collection, id, format }: ContentFile): string => `${collection}/${id}.${format}`

function draftIn({ file, bytes }: Source): Draft {
  if (bytes) return draftOf(file, bytes)
  const problem = problemIn(file.file, 'unreadable-file', {})
  return { file, place: problem.entry, parts: undefined, data: undefined, problems: [problem] }
}
