import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { textOfFile } from '#reader/files.ts'
import type { Proposal } from './_proposal.ts'

/** How a document and a meeting that is recorded differ, a line each; none where they say the same. */
export function fieldDifferences(
  proposal: Proposal,
  { data }: Entry<'meetings'>,
  words: Translator,
): string[] {
  const { title, day, place = '', themes, parties } = proposal
  const texts = [
    ['title', title, data.title],
    ['date', day, data.date],
    ['place', place, data.place ?? ''],
  ] as const
  const lists = [
    ['sectors', themes.map(({ id }) => id), data.sectors],
    ['participants', parties.map(({ party }) => party.id), data.participants],
  ] as const
  const only = (own: readonly string[], other: readonly string[]) =>
    own.filter((id) => !other.includes(id)).join(', ')
  return [
    ...texts.map(([field, inDocument, here]) => ({
      field,
      document: inDocument === here ? '' : inDocument,
      here: inDocument === here ? '' : here,
    })),
    ...lists.map(([field, inDocument, here]) => ({
      field,
      document: only(inDocument, here),
      here: only(here, inDocument),
    })),
  ]
    .filter(({ document, here }) => document !== '' || here !== '')
    .map(({ field, document, here }) => differenceLine(field, document, here, words))
}

/** How the files that the document would make differ from those that are there; notes to the editor do not count. */
export async function fileDifferences(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
  shown: string,
  words: Translator,
): Promise<string[]> {
  const lines: string[] = []
  for (const [path, proposed] of files) {
    if (typeof proposed !== 'string') continue
    if (!existsSync(join(folder, path)))
      lines.push(`  ${words.t('import.meeting.not-there', { file: `${shown}/${path}` })}`)
    else {
      const [document, here] = [proposed, await textOfFile(folder, path)].map(linesOf)
      if (!document || !here || document.join() === here.join()) continue
      lines.push(`  ${shown}/${path}`)
      lines.push(`  ${differenceLine('', firstOf(document, here), firstOf(here, document), words)}`)
    }
  }
  return lines
}

const differenceLine = (field: string, document: string, here: string, { t }: Translator): string =>
  `    ${[
    field,
    ...(document === '' ? [] : [t('import.meeting.only-document', { text: document })]),
    ...(here === '' ? [] : [t('import.meeting.only-here', { text: here })]),
  ]
    .filter(Boolean)
    .join('  ')}`

const linesOf = (text: string): string[] =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

const firstOf = (lines: readonly string[], others: readonly string[]): string => {
  const line = lines.find((line) => !others.includes(line)) ?? ''
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

/** A meeting of the same day under another id: likely the same one, recorded by hand. */
export const ofSameDay = ({ id, day }: Proposal, corpus: Corpus): Entry<'meetings'> | undefined =>
  corpus.of('meetings').find((meeting) => meeting.data.date === day && meeting.id !== id)
