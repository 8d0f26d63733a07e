import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Holder, thisHolder, whereaboutsOf } from './_holder.ts'

/** Only one process at a time writes here; the lock is a file that says which one. */
export interface Lock {
  release(): void
}

/** Another process writes here. */
export class Locked extends Error {
  readonly file: string
  readonly holder: Holder
  /** Whether it runs where it can be seen; else only a person can tell whether it still does. */
  readonly isSeen: boolean
  constructor(file: string, holder: Holder) {
    super(`${file} is held by process ${holder.pid}.`)
    this.file = file
    this.holder = holder
    this.isSeen = whereaboutsOf(holder) === 'here'
  }
}

/**
 * Takes the lock, at once or not at all. That of a process that is gone is taken over.
 *
 * @param file of the lock, absolute; its folder is made, and goes with it when nothing else is in it
 * @throws Locked; or the error of the file system
 */
export function takeLock(file: string): Lock {
  const own = JSON.stringify(thisHolder())
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (wasWritten(file, own)) return { release: () => release(file, own) }
    const found = textOf(file)
    if (found === undefined) continue
    const holder = holderIn(found)
    if (holder && whereaboutsOf(holder) !== 'gone') throw new Locked(file, holder)
    remove(file, found)
  }
  throw new Locked(file, holderIn(textOf(file) ?? '') ?? thisHolder())
}

/** More than a few processes do not take over the same lock at the same time. */
const attempts = 10

/** Who holds a lock, where somebody does. */
export function holderOf(file: string): Holder | undefined {
  const holder = holderIn(textOf(file) ?? '')
  return holder && whereaboutsOf(holder) !== 'gone' ? holder : undefined
}

/** The text is in the file from the moment that it is there: linked, where the disk has links. */
function wasWritten(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, text)
    linkSync(draft, file)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (!withoutLinks.has(code)) throw error
    return wasOpened(file, text)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** What disks say that know no second name of a file: FAT, some of the network. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

function wasOpened(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock that was looked at, and puts back another one that took its place meanwhile. */
function remove(file: string, looked: string): void {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
    if (textOf(aside) !== looked) linkSync(aside, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'EEXIST'].includes(code)) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function release(file: string, own: string): void {
  if (textOf(file) === own) rmSync(file, { force: true })
  try {
    rmdirSync(dirname(file))
  } catch {
    // There is more in it.
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text)
    return typeof holder?.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

/** The lock of a folder of content: what is read while another process writes is half old and half new. */
export const contentLock = (folder: string): string => join(folder, '.samleng-lock', 'holder')
