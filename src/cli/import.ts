import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { contentFolder } from '#reader/folder.ts'
import { type ContentOptions, contentArgs, root } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { importListInto, type ListFlags, listArgs } from './_import-list.ts'
import { importMinutesInto, type MinutesFlags, minutesArgs } from './_import-minutes.ts'
import { requireFile } from './_lists.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'

const args = {
  what: {
    type: 'positional',
    required: false,
    description: 'What it is: recommendations or meeting. Without it: meeting.',
  },
  file: {
    type: 'positional',
    required: false,
    description: 'Minutes (.docx, .pdf, .txt, .md, .csv, .xlsx) or a list (.csv, .xlsx, .docx).',
  },
  write: { type: 'boolean', description: 'Writes the files. Without it: says what it would do.' },
  date: {
    type: 'string',
    description: 'The day of the meeting; for recommendations, when the State took the positions.',
  },
  language: {
    type: 'string',
    description:
      'The language of the texts. Without it: by their script, or the first of the site.',
  },
  ...minutesArgs,
  ...listArgs,
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'import', description: 'Makes content of minutes or of a list that somebody has.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const folder = contentFolder(root, chosen.content)
    const writes = chosen.write ?? false
    await withContent(folder, writes, wordsIn(chosen.locale), () => importInto(folder, chosen))
  },
})

type Chosen = ListFlags &
  MinutesFlags &
  ContentOptions &
  Record<'what' | 'file', string | undefined>

/** A file alone is minutes. */
async function importInto(folder: string, chosen: Chosen): Promise<void> {
  const words = wordsIn(chosen.locale)
  const [what, file] =
    chosen.file === undefined && !kinds.includes(chosen.what ?? '')
      ? [undefined, chosen.what]
      : [chosen.what, chosen.file]
  if (file === undefined) throw new UsageError(words.t('usage.import'))
  if (what !== undefined && !kinds.includes(what))
    throw new UsageError(words.t('usage.not-in-lists', { name: what }))
  const bytes = await readFile(fileNamed(file, words))
  const isRight =
    what === 'recommendations'
      ? await importListInto(folder, { bytes, file }, chosen)
      : await importMinutesInto(
          folder,
          { bytes, file },
          { ...chosen, isMeeting: what === 'meeting' },
        )
  if (!isRight) process.exitCode = 1
}

const kinds = ['recommendations', 'meeting']

/** @throws UsageError when there is no such file, or when it is a folder */
function fileNamed(file: string, words: Translator): string {
  const path = requireFile(file, words)
  if (statSync(path).isDirectory()) throw new UsageError(words.t('usage.folder', { file }))
  return path
}
