import type { ArgsDef } from 'citty'
import { WrongAnswers } from '#cli/form/wrong-answers.ts'
import { isKey, type Key, type Values } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import type { Entry } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import { located, type Problem } from '#model/problem.ts'
import type { ChangedFiles } from '#reader/index.ts'
import { collections } from '#schema/collection.ts'
import type { Desk } from './desk.ts'

/** Something new to be made, and what was given with the command. */
export interface Job {
  desk: Desk
  /** What was typed behind the command, whole. */
  rawArgs: readonly string[]
  /** Its words but the first, and its flags. */
  placed: readonly string[]
  flags: Readonly<Record<string, string>>
  /** @throws for a flag that is none of these */
  allow(flags: ArgsDef): void
  /** The text of a content file. @param path from the content folder */
  textOf(path: string): Promise<string>
  /** Writes the files, or says what stands in the way: what the check would say, or that somebody else writes. */
  save(changes: () => Promise<ChangedFiles>): Promise<Saved>
  say(line: string): void
}

/** `stopped`: somebody else writes, and that was said. */
export type Saved = 'written' | 'stopped' | readonly Problem[]

/** @throws WrongAnswers, with the nearest name that there is */
export function refuse(
  { desk: { words } }: Job,
  key: Key,
  values: Values = {},
  meant?: string,
): never {
  const withNearest = `${key}.nearest`
  throw new WrongAnswers(
    meant !== undefined && isKey(withNearest)
      ? words.t(withNearest, { ...values, nearest: meant })
      : words.t(key, values),
  )
}

/** The entry of a name such as `asks/annual-dialogue`. @throws WrongAnswers where there is none */
export function entryNamed(name: string, job: Job): Entry {
  const { corpus, folder } = job.desk.reading
  const [first, ...rest] = name.replace(/\.mdx?$/, '').split('/')
  const collection = collections.find((known) => known === first)
  const entry = collection && corpus.find(collection, rest.join('/'))
  if (entry) return entry
  const meant = nearest(name, corpus.all.map(nameOf))
  return refuse(job, 'usage.unknown-entry', { name, folder: `${folder}/` }, meant)
}

export const nameOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string =>
  `${collection}/${id}`

/** Tells what stands in the way. */
export function sayProblems(problems: readonly Problem[], { desk: { words }, say }: Job): void {
  for (const line of [words.t('new.look-again'), ...reportLines(problems.map(located), words)])
    say(line)
}
