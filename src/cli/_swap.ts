import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeNamesDurable } from './_durable.ts'

/**
 * What lies beside a site while a new one is made ready, in a folder of its own on the same disk. Nothing in it is a
 * site: it is not named as one, and the next build clears it away.
 */
export const besideOf = (site: string) => {
  const folder = join(dirname(site), `.${basename(site)}.samleng`)
  return {
    folder,
    lock: join(folder, 'lock'),
    /** The new site until it takes the place of the last one; after an exchange the last one, until it is gone. */
    next: join(folder, 'next'),
    /** The last good site, between two renames. */
    last: join(folder, 'last'),
  }
}

/** Brings a new site beside the last one; from there on, a rename is all it takes. */
export function bringBeside(made: string, site: string): string {
  const { next } = besideOf(site)
  rmSync(next, { recursive: true, force: true })
  mkdirSync(dirname(next), { recursive: true })
  try {
    renameSync(made, next)
  } catch (error) {
    // A rename does not reach another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(made, next, { recursive: true })
    rmSync(made, { recursive: true })
  }
  return next
}

/**
 * Puts the new site in the place of the last one. Where the system can exchange two folders in one step, there is a
 * whole site at every moment; where it cannot, there is none between two renames, and after a kill just there until the
 * next command (`recoverLast`).
 */
export function swap(site: string, exchange: Exchange = exchanged): void {
  const { folder, next, last } = besideOf(site)
  if (existsSync(site) && !exchange(next, site)) {
    rmSync(last, { recursive: true, force: true })
    renameSync(site, last)
  }
  if (!existsSync(site)) renameSync(next, site)
  makeNamesDurable(dirname(site))
  makeNamesDurable(folder)
  clearBeside(site)
}

/** Takes back a swap that was cut short between its two renames. */
export function recoverLast(site: string): void {
  const { last } = besideOf(site)
  if (!existsSync(site) && existsSync(last)) renameSync(last, site)
}

/** What cut-short builds left. The site must be at its place. */
export function clearBeside(site: string): void {
  const { folder, next, last } = besideOf(site)
  for (const each of [next, last]) rmSync(each, { recursive: true, force: true })
  try {
    rmdirSync(folder)
  } catch {
    // The lock is in it, or it is not there.
  }
}

/** @returns whether the two have changed places, in one step; else everything is as it was */
type Exchange = (a: string, b: string) => boolean

/**
 * Node cannot ask Linux for renameat2(2) with RENAME_EXCHANGE, but programs can that most systems have: `mv` of
 * coreutils 9.5 or newer, and perl.
 */
const exchanged: Exchange = (a, b) =>
  process.platform === 'linux' && exchangers(a, b).some(([program, args]) => ran(program, args))

const exchangers = (a: string, b: string): [program: string, args: string[]][] => {
  const call = renameat2[process.arch]
  const perl = `my ($a, $b) = @ARGV; exit(syscall(${call}, -100, $a, -100, $b, 2) != 0)`
  return [
    ['mv', ['--exchange', '--no-target-directory', '--', a, b]],
    ...(call === undefined ? [] : [['perl', ['-e', perl, a, b]] as [string, string[]]]),
  ]
}

/** The numbers of the system call (asm/unistd.h). */
const renameat2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }

const ran = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0
