import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDurable } from './_durable.ts'
import { besideOf, recoverLast, swap } from './_swap.ts'
import { listingOf, sha256 } from './finished-site/files.ts'

/**
 * Copies a site beside what is in a folder, reads the copy again, and swaps the two when it is right. What a copy that
 * was cut short had finished is not copied again.
 *
 * @param site the folder of a whole site, absolute
 * @param target absolute; there or not, but nothing else than a site
 * @returns files that are not what was written: the disk does not keep it, and the two were not swapped
 */
export function copyToFolder(site: string, target: string): string[] {
  recoverLast(target)
  const { next } = besideOf(target)
  mkdirSync(next, { recursive: true })
  const { files } = listingOf(site)
  const { files: there, others } = listingOf(next)
  const wanted = new Set(files)
  for (const file of [...there, ...others]) if (!wanted.has(file)) rmSync(join(next, file))
  for (const file of files) copyMissing(join(site, file), join(next, file))
  // A stick is pulled out as soon as the command ends.
  makeDurable(next)
  const wrong = files.filter((file) => !areSame(join(next, file), join(site, file)))
  if (wrong.length === 0) swap(target)
  return wrong
}

function copyMissing(from: string, to: string): void {
  if (existsSync(to) && areSame(from, to)) return
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

const areSame = (a: string, b: string): boolean =>
  sha256(readFileSync(a)) === sha256(readFileSync(b))
