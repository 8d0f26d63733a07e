import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { ChangedFiles } from './_files.ts'

/** The text of a content file as it lies there. @param path from the content folder */
export const textOfFile = (folder: string, path: string): Promise<string> =>
  readFile(join(folder, path), 'utf8')

/** Whether there is a file already, which a writing would replace. @param path from the content folder */
export const isThere = (folder: string, path: string): boolean => existsSync(join(folder, path))

/**
 * Writes all of the files or none. They are made ready beside the others and then moved to their places; when a move
 * fails, those before it are taken back. Files that nobody named are not touched.
 *
 * @param folder the content folder, absolute
 * @throws the error of the file system, when everything is as it was
 */
export async function writeFiles(folder: string, files: ChangedFiles): Promise<void> {
  const workshop = workshopIn(folder)
  await rm(workshop, { recursive: true, force: true })
  try {
    await inTurn(files, ([path, text]) => writeInto(join(workshop, 'next', path), text))
    const there = [...files.keys()].filter((path) => existsSync(join(folder, path)))
    await inTurn(there, (path) => copyInto(join(folder, path), join(workshop, 'last', path)))
    // From here on the folder changes; a run that is cut short leaves this list, by which the next one takes it back.
    await writeFile(join(workshop, 'moving'), [...files.keys()].join('\n'))
    await inTurn(files.keys(), (path) => moveInto(join(workshop, 'next', path), join(folder, path)))
  } catch (error) {
    await takeBackFiles(folder)
    throw error
  }
  // Without the list, everything is at its place.
  await rm(join(workshop, 'moving'))
  await rm(workshop, { recursive: true })
}

/**
 * Takes back a writing that was cut short: every file is again what it was before.
 *
 * @returns whether there was one
 */
export async function takeBackFiles(folder: string): Promise<boolean> {
  const workshop = workshopIn(folder)
  if (!existsSync(workshop)) return false
  const list = join(workshop, 'moving')
  const moving = existsSync(list) ? (await readFile(list, 'utf8')).split('\n') : []
  const moved = moving.filter((path) => !existsSync(join(workshop, 'next', path)))
  const kept = new Set(await filesBelow(join(workshop, 'last')))
  await inTurn(moved, (path) =>
    kept.has(path)
      ? moveInto(join(workshop, 'last', path), join(folder, path))
      : rm(join(folder, path), { force: true }),
  )
  await rm(workshop, { recursive: true })
  return moved.length > 0
}

/** Whether files are on their way to their places, or were when somebody cut that short: some are new and some are old. */
export const isBeingWritten = (folder: string): boolean =>
  existsSync(join(workshopIn(folder), 'moving'))

/** Inside the content folder, because a file can be moved in one step only within a disk; the reader skips the dot. */
const workshopIn = (folder: string): string => join(folder, '.samleng-writing')

async function writeInto(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
}

async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}

async function inTurn<Item>(
  items: Iterable<Item>,
  each: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items) await each(item)
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll(sep, '/'))
}
