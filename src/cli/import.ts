import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { contentFolder } from '#reader/folder.ts'
import { type ContentOptions, contentArgs, root } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { importListInto, type ListFlags, listArgs } from './_import-list.ts'
import { importMinutesInto, type MinutesFlags, minutesArgs } from './_import-minutes.ts'
import { say } from './_say.ts'
import { requireFile } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { unlessStopped } from './form/terminal.ts'
import { refusal } from './import/run.ts'
import { reported } from './readers/document.ts'
import { refusalOfSize } from './readers/limits.ts'

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
    const words = wordsIn(chosen.locale)
    const folder = contentFolder(root, chosen.content)
    await unlessStopped(words, () =>
      withContent(folder, chosen.write ?? false, words, () => importInto(folder, chosen, words)),
    )
  },
})

type Chosen = ListFlags &
  MinutesFlags &
  ContentOptions &
  Record<'what' | 'file', string | undefined>

/** A file alone is minutes. */
async function importInto(folder: string, chosen: Chosen, words: Translator): Promise<void> {
  const [what, file] =
    chosen.file === undefined && !kinds.includes(chosen.what ?? '')
      ? [undefined, chosen.what]
      : [chosen.what, chosen.file]
  if (file === undefined) throw new UsageError(words.t('usage.import'))
  if (what !== undefined && !kinds.includes(what))
    throw new UsageError(words.t('usage.not-in-lists', { name: what }))
  const path = fileNamed(file, words)
  const isRight =
    hasRoom(path, file, words) && (await importFile(folder, path, { ...chosen, what, file }))
  if (!isRight) process.exitCode = 1
}

const kinds = ['recommendations', 'meeting']

async function importFile(
  folder: string,
  path: string,
  { what, file, ...chosen }: Omit<Chosen, 'file'> & { file: string },
): Promise<boolean> {
  const bytes = await readFile(path)
  return what === 'recommendations'
    ? importListInto(folder, { bytes, file }, chosen)
    : importMinutesInto(folder, { bytes, file }, { ...chosen, isMeeting: what === 'meeting' })
}

/** @throws UsageError when there is no such file, or when it is a folder */
function fileNamed(file: string, words: Translator): string {
  const path = requireFile(file, words)
  if (statSync(path).isDirectory()) throw new UsageError(words.t('usage.folder', { file }))
  return path
}

/** Asked before it is read: what has more than 2 GiB cannot even be read to be refused. Says why not. */
function hasRoom(path: string, file: string, words: Translator): boolean {
  const refused = refusalOfSize(statSync(path).size)
  if (!refused) return true
  const problems = [reported(refused.problem, file, 'error')]
  for (const line of [...reportLines(problems, words), refusal(problems, words)]) say(line)
  return false
}
