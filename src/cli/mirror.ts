import { statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { root } from './_content.ts'
import { copyToFolder } from './_copy-folder.ts'
import {
  copyToMachine,
  differencesThere,
  isRemote,
  namesThere,
  type RemoteFailure,
} from './_copy-machine.ts'
import { holdsOtherThings } from './_site.ts'
import { besideOf } from './_swap.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { whileLocked } from './_writing.ts'
import { verifiedCopy } from './verify/copy.ts'
import { faultLines } from './verify/report.ts'

const args = {
  target: {
    type: 'positional',
    required: false,
    description: 'A folder, on any disk, or user@host:/folder, reached by rsync over ssh.',
  },
  site: { type: 'string', description: 'The folder of the finished site. Without it: dist.' },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'mirror',
    description: 'Copies a finished site to a second place, and verifies it there.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const { target } = chosen
    if (!target) throw new UsageError(words.t('mirror.no-target'))
    const site = chosen.site === undefined ? join(root, 'dist') : fromHere(chosen.site)
    const isWhole = tellFaults(site, words)
    if (isWhole && (await mirrorTo(target, site, words)))
      console.log(words.t('mirror.done', { target }))
    else process.exitCode = 1
  },
})

/** @returns whether there is nothing wrong with it */
function tellFaults(folder: string, words: Translator): boolean {
  const copy = verifiedCopy(folder)
  if (copy === undefined) throw new UsageError(words.t('usage.no-site', { folder }))
  for (const line of faultLines(copy.faults, words)) console.error(line)
  if (copy.faults.length > 0) console.error(words.t('mirror.not-whole', { folder }))
  return copy.faults.length === 0
}

/** @returns whether it came about; if not, it was said why */
const mirrorTo = async (target: string, site: string, words: Translator) =>
  isRemote(target)
    ? mirrorToMachine(site, target, words)
    : mirrorToFolder(site, fromHere(target), words)

function mirrorToFolder(site: string, target: string, words: Translator) {
  refuseTarget(site, target, words)
  return whileLocked([besideOf(target).lock], words, async () => {
    const wrong = copyToFolder(site, target)
    for (const file of wrong) console.error(words.t('mirror.wrong', { file, folder: target }))
    if (wrong.length > 0) console.error(words.t('mirror.stopped', { folder: target }))
    return wrong.length === 0
  })
}

function refuseTarget(site: string, target: string, { t }: Translator): void {
  if (contains(site, target) || contains(target, site))
    throw new UsageError(t('mirror.inside', { folder: target, site }))
  if (isDisk(target)) throw new UsageError(t('mirror.disk', { folder: target }))
  if (holdsOtherThings(target)) throw new UsageError(t('usage.not-a-site', { folder: target }))
}

/** Copied into itself, a site would hold itself. */
const contains = (folder: string, other: string): boolean =>
  `${other}${sep}`.startsWith(`${folder}${sep}`)

/** A disk cannot change places with a folder. */
function isDisk(target: string): boolean {
  const [found, above] = [target, dirname(target)].map((path) =>
    statSync(path, { throwIfNoEntry: false }),
  )
  return found !== undefined && (target === dirname(target) || found.dev !== above?.dev)
}

function mirrorToMachine(site: string, target: string, { t }: Translator): boolean {
  const there = namesThere(target)
  if ('failed' in there) return failed(there, target, t)
  if (there.length > 0 && !there.includes('404.html'))
    throw new UsageError(t('usage.not-a-site', { folder: target }))
  const failure = copyToMachine(site, target)
  if (failure) return failed(failure, target, t)
  const differences = differencesThere(site, target)
  if ('failed' in differences) return failed(differences, target, t)
  for (const file of differences) console.error(t('mirror.wrong', { file, folder: target }))
  if (differences.length > 0) console.error(t('mirror.differs', { target }))
  return differences.length === 0
}

function failed(failure: RemoteFailure, target: string, t: Translator['t']): false {
  console.error(
    failure.failed === 'no-rsync'
      ? t('mirror.no-rsync', { target })
      : t('mirror.cut-off', { target, said: failure.said }),
  )
  return false
}
