import { reportLines } from '#i18n/report.ts'
import { isUnarchived } from '#model/checks/outside-links.ts'
import type { Entry } from '#model/entry.ts'
import type { OutsideLink } from '#model/outside-links.ts'
import { isError, located } from '#model/problem.ts'
import { textOfFile, writeFiles } from '#reader/files.ts'
import { withFields } from '#reader/front-matter-edit.ts'
import { linkRecordsIn } from '#reader/link-records.ts'
import { schemas } from '#schema/index.ts'
import { type LinkRecords, linkRecordsFile } from '#schema/link-records.ts'
import type { CheckedContent } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { joinedRecords, recordsText } from './links/records.ts'

/**
 * Writes what was found beside what somebody else has recorded meanwhile.
 *
 * @param all every link, drafts included: what stands nowhere any more is forgotten
 */
export async function recordLinks(
  { folder, words }: CheckedContent,
  records: LinkRecords,
  all: readonly OutsideLink[],
): Promise<void> {
  const needed = new Set(all.map(({ address }) => address))
  await withContent(folder, true, words, async () => {
    const before = await textOfFile(folder, linkRecordsFile).catch(() => '{}\n')
    const joined = joinedRecords(linkRecordsIn(before) ?? {}, records)
    const text = recordsText(joined, (address) => needed.has(address))
    if (text !== before) await writeFiles(folder, new Map([[linkRecordsFile, text]]))
  })
}

/** A source without a copy, and one that an archive has. */
export interface KnownCopy {
  entry: Entry
  copy: string
}

export const knownCopies = (links: readonly OutsideLink[], records: LinkRecords): KnownCopy[] =>
  links.flatMap((link) => {
    const copy = records[link.address]?.copy
    return copy !== undefined && link.entry && isUnarchived(link)
      ? [{ entry: link.entry, copy }]
      : []
  })

/**
 * Writes copies into their sources, all or none, and says so.
 *
 * @returns those that were written
 */
export async function addCopies(
  { folder, reading, reread, words }: CheckedContent,
  copies: readonly KnownCopy[],
): Promise<readonly KnownCopy[]> {
  if (copies.length === 0) console.error(words.t('links.nothing-to-write'))
  const changed = new Map<string, string>()
  let isWritten = false
  await withContent(folder, copies.length > 0, words, async () => {
    for (const { entry, copy } of copies) {
      const path = entry.file.slice(reading.folder.length + 1)
      const edits = [{ path: ['archived'], value: copy }]
      changed.set(path, withFields(await textOfFile(folder, path), edits, order))
    }
    const { problems } = await reread(changed)
    const wrong = problems.filter(isError).map(located)
    for (const line of reportLines(wrong, words)) console.error(line)
    if (wrong.length > 0) return
    await writeFiles(folder, changed)
    isWritten = true
  })
  if (!isWritten || copies.length === 0) return []
  for (const { entry, copy } of copies) console.error(`${entry.file}  archived: ${copy}`)
  console.error(words.t('links.written', { count: copies.length }))
  return copies
}

const order = { fields: Object.keys(schemas.sources.shape), items: {} }
