import { readFile } from 'node:fs/promises'
import type { Entry, Translation } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { TranslationData } from '#schema/translation.ts'
import { type Outline, type ReadBody, readBody } from './_body.ts'
import { type Draft, draftOf } from './_entry.ts'
import type { FootnoteWords } from './_features.ts'
import type { ContentFile } from './_names.ts'
import { problemIn } from './_place.ts'

export interface ReadEntries {
  /** Those in which nothing is wrong by itself. */
  entries: Entry[]
  /** `collection/id` of each file that is there and could not be read. */
  broken: Set<string>
  /** Each file as it is written, by its path from the project folder. */
  texts: Map<string, string>
  problems: Problem[]
}

export interface Languages {
  /** The language of a file that does not say its own. */
  first: string
  footnotes(locale: string): FootnoteWords | undefined
}

export async function readEntries(
  files: readonly ContentFile[],
  languages: Languages,
): Promise<ReadEntries> {
  const found: ReadEntries = { entries: [], broken: new Set(), texts: new Map(), problems: [] }
  const drafts = await inBatches(files, readDraft)
  for (const { file, text } of drafts) if (text !== undefined) found.texts.set(file.file, text)
  const translations = Map.groupBy(
    drafts.filter(({ file }) => file.locale !== undefined),
    ({ file }) => keyOf(file),
  )
  for (const draft of drafts) {
    if (draft.file.locale !== undefined) continue
    const key = keyOf(draft.file)
    join(found, draft, translations.get(key) ?? [], languages)
    translations.delete(key)
  }
  for (const orphans of translations.values())
    for (const { file, problems } of orphans)
      found.problems.push(
        ...problems,
        problemIn(file.file, 'translation-without-original', { id: file.id }),
      )
  return found
}

function join(found: ReadEntries, draft: Draft, translated: Draft[], languages: Languages): void {
  const { file, data, place } = draft
  const locale = String(data?.['language'] ?? languages.first)
  const original = bodyOf(draft, locale, languages)
  found.problems.push(...draft.problems, ...(original?.problems ?? []))
  const translations = translated.flatMap((translation) =>
    translationOf(found, translation, original?.outline, languages),
  )
  if (!data || !original || original.problems.length > 0) found.broken.add(keyOf(file))
  else
    found.entries.push({
      collection: file.collection,
      id: file.id,
      locale,
      ...place,
      data,
      body: original.body,
      translations,
    } as unknown as Entry)
}

function translationOf(
  found: ReadEntries,
  draft: Draft,
  original: Outline | undefined,
  languages: Languages,
): Translation[] {
  const locale = draft.file.locale as string
  const read = bodyOf(draft, locale, languages, original)
  found.problems.push(...draft.problems, ...(read?.problems ?? []))
  if (!draft.data || !read || read.problems.length > 0) return []
  return [{ locale, ...draft.place, data: draft.data as TranslationData, body: read.body }]
}

/** The body is read even where the fields are wrong, so that everything is reported at once. */
function bodyOf(
  { file, parts }: Draft,
  locale: string,
  languages: Languages,
  original?: Outline,
): ReadBody | undefined {
  if (!parts) return undefined
  return readBody({
    text: parts.body,
    line: parts.bodyLine,
    format: file.format,
    file: file.file,
    path: pathOf(file),
    footnotes: languages.footnotes(locale),
    original,
  })
}

const keyOf = ({ collection, id }: ContentFile): string => `${collection}/${id}`

/** From the content folder. Links are resolved from the folder of a file, so its ending does not matter. */
const pathOf = (file: ContentFile): string => `${keyOf(file)}.${file.format}`

async function readDraft(file: ContentFile): Promise<Draft> {
  const bytes =
    file.text === undefined
      ? await readFile(file.path).catch(() => undefined)
      : Buffer.from(file.text)
  if (bytes) return draftOf(file, bytes)
  const problem = problemIn(file.file, 'unreadable-file', {})
  return { file, place: problem.entry, parts: undefined, data: undefined, problems: [problem] }
}

/** Some hundred files at a time: more would run into the limit of open files. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const size = 256
  const results: Result[] = []
  for (let start = 0; start < items.length; start += size)
    results.push(...(await Promise.all(items.slice(start, start + size).map(read))))
  return results
}
