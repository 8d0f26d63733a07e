import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { conversation, type Turn } from '#cli/form/trial.ts'
import { type Kind, makers } from '#cli/new/makers.ts'
import { right } from '#reader/trial.ts'
import { checkedContent } from './_content.ts'
import { newJob } from './_new-job.ts'

/** For tests: somebody makes something new in a small content folder. */
export interface NewTrial {
  folder: string
  /** Answers the real prompts. @returns whether it was made, and what was on the screen */
  answer(kind: Kind, turns: readonly Turn[], ...rawArgs: string[]): Promise<Answered>
  /** The text of a file. */
  text(path: string): Promise<string>
  /** The paths of all files. */
  paths(): Promise<string[]>
}

export interface Answered {
  isMade: boolean
  screen: string
}

/** @param changes files by their paths, besides those in which nothing is wrong */
export async function inNewTrial(
  use: (trial: NewTrial) => Promise<void>,
  changes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samleng-new-'))
  try {
    for (const [path, text] of Object.entries({ ...right, ...changes })) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await use({
      folder,
      answer: (kind, turns, ...rawArgs) => answered(folder, kind, turns, rawArgs),
      text: (path) => readFile(join(folder, path), 'utf8'),
      paths: async () => pathsIn(folder),
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function answered(
  content: string,
  kind: Kind,
  turns: readonly Turn[],
  rawArgs: readonly string[],
): Promise<Answered> {
  const at = rawArgs.indexOf('--locale')
  const locale = at === -1 ? undefined : rawArgs[at + 1]
  const checked = await checkedContent({ content, locale, 'as-of': '2026-01-01', reporter: 'text' })
  const { prompter, screen, left, hangUp } = conversation(turns, checked.words)
  const timer = setTimeout(hangUp, patience)
  try {
    const isMade = await makers[kind](newJob(checked, [kind, ...rawArgs], prompter))
    // What was written last is on its way to the screen.
    await new Promise(setImmediate)
    return { isMade, screen: screen() }
  } finally {
    clearTimeout(timer)
    if (left().length > 0) console.error(`Not asked: ${JSON.stringify(left())}\n${screen()}`)
  }
}

/** In milliseconds: a question that nobody answers ends the conversation. */
const patience = 4_000

async function pathsIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort()
}
