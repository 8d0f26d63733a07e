import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { type ChangedFiles, read } from '#reader/index.ts'
import { right } from '#reader/trial.ts'
import { importMeeting, type MeetingChoices } from './run.ts'

/** For the tests of the import of minutes. */

export interface MinutesFolder {
  /** Imports a document and writes; says what a person would read, in English. */
  import(document: string | Uint8Array, chosen?: Chosen): Promise<Told>
  /** The texts of the content files, by their paths. */
  files(): Promise<Record<string, string>>
  /** As an editor does. */
  write(path: string, text: string): Promise<void>
  /** What the check says of the folder. */
  problems(): Promise<string[]>
  folder: string
}

export interface Told {
  isDone: boolean
  lines: string[]
}

export type Chosen = Partial<MeetingChoices> & { file?: string; write?: boolean; locale?: string }

const project = resolve(import.meta.dirname, '../../..')

/** A file of e2e/minutes. */
export const minutesBytes = (name: string): Promise<Uint8Array> =>
  readFile(join(project, 'e2e/minutes', name))

/** The same as text. */
export const minutesFile = async (name: string): Promise<string> =>
  new TextDecoder().decode(await minutesBytes(name))

/** Settings and nothing else. */
export const empty = { 'site.yml': right['site.yml'] }

/** @param content files by their paths, or the folder of another site: `e2e/content` */
export async function inMinutesFolder(
  content: Readonly<Record<string, string>> | string,
  use: (folder: MinutesFolder) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'samleng-minutes-'))
  const folder = join(root, 'content')
  try {
    if (typeof content === 'string') await cp(join(project, content), folder, { recursive: true })
    else for (const [path, text] of Object.entries(content)) await write(join(folder, path), text)
    await use(minutesFolder(root, folder))
  } finally {
    await rm(root, { recursive: true })
  }
}

function minutesFolder(root: string, folder: string): MinutesFolder {
  const reading = (changed: ChangedFiles = new Map()) =>
    read({ root, folder, asOf: '2026-01-01', languages: readingWords(), changed })
  return {
    folder,
    files: () => filesIn(folder),
    write: (path, text) => write(join(folder, path), text),
    problems: async () => {
      const { problems } = await reading()
      const errors = problems.filter(({ level }) => level !== 'warning')
      return errors.map(({ code, entry }) => `${entry.file} ${code}`)
    },
    import: async (
      document,
      { file = 'minutes.txt', write = true, locale = 'en', ...choices } = {},
    ) => {
      const lines: string[] = []
      const isDone = await importMeeting({
        bytes: typeof document === 'string' ? Buffer.from(document) : document,
        file,
        folder,
        reading: await reading(),
        reread: reading,
        words: translator(locale),
        choices: { attach: false, isMeeting: false, ...choices },
        write,
        say: (line) => lines.push(line),
      })
      return { isDone, lines }
    },
  }
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return Object.fromEntries(
    paths.map((path, index) => [
      relative(folder, path).replaceAll(sep, '/'),
      texts[index] as string,
    ]),
  )
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
