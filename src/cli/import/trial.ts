import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { translator } from '#i18n/index.ts'
import { csv } from '#outputs/csv.ts'
import { recommendationColumns } from '#outputs/recommendation-columns.ts'
import { type ChangedFiles, read } from '#reader/index.ts'
import { right } from '#reader/trial.ts'
import type { Choices } from './plan.ts'
import { importList } from './run.ts'

/** For the tests of the importer: a small content folder, into which lists are imported. */

export interface TrialFolder {
  /** Imports a list and writes; says what a person would read, in English. */
  import(list: string | Uint8Array, chosen?: Chosen): Promise<Told>
  /** Exports everything, as the command does. */
  export(): Promise<string>
  /** The texts of the content files, by their paths. */
  files(): Promise<Record<string, string>>
  folder: string
}

export interface Told {
  isDone: boolean
  lines: string[]
}

export type Chosen = Partial<Omit<Choices, 'review'>> & {
  review?: string
  file?: string
  write?: boolean
}

/** What the tests import into: a review with a report, and one recommendation of it that has a history. */
const content = {
  ...right,
  'reviews/xaa-2.md': right['reviews/xaa-2.md'].replace(
    'sources:',
    'adopted: 2014-06-26\nreport: minutes\nsources:',
  ),
  'sources/answer.md': `---
title: Answer
publisher: Government
kind: official
symbol: A/HRC/26/16/Add.1
---
`,
}

/** @param changes files by their paths; `null` takes one away */
export async function inTrialFolder(
  changes: Readonly<Record<string, string | null>>,
  use: (folder: TrialFolder) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'samleng-import-'))
  const folder = join(root, 'content')
  try {
    for (const [path, text] of Object.entries({ ...content, ...changes }))
      if (text !== null) await write(join(folder, path), text)
    await use(trialFolder(root, folder))
  } finally {
    await rm(root, { recursive: true })
  }
}

function trialFolder(root: string, folder: string): TrialFolder {
  const reading = (changed: ChangedFiles = new Map()) =>
    read({ root, folder, asOf: '2026-01-01', changed })
  return {
    folder,
    files: () => filesIn(folder),
    export: async () => {
      const { corpus } = await reading()
      return csv(recommendationColumns(corpus.asOf), corpus.of('recommendations'))
    },
    import: async (list, { review = 'xaa-2', file = 'list.csv', write = true, ...chosen } = {}) => {
      const before = await reading()
      const lines: string[] = []
      const isDone = await importList({
        bytes: typeof list === 'string' ? Buffer.from(list) : list,
        file,
        folder,
        reading: before,
        reread: reading,
        words: translator('en'),
        choices: {
          partial: false,
          ...chosen,
          review: review === '' ? undefined : before.corpus.find('reviews', review),
        },
        write,
        say: (line) => lines.push(line),
      })
      return { isDone, lines }
    },
  }
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')))
  return Object.fromEntries(
    files.map((path, index) => [
      relative(folder, path).replaceAll(sep, '/'),
      texts[index] as string,
    ]),
  )
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
