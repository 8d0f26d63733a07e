import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { defineCommand } from 'citty'
import type { Key, Translator } from '#i18n/index.ts'
import { hidden } from '#model/status/hidden.ts'
import { contentFolder } from '#reader/folder.ts'
import {
  type CheckedContent,
  type ContentOptions,
  checkedContent,
  contentArgs,
  outArgs,
  root,
} from './_content.ts'
import { contentLock } from './_lock.ts'
import { type BuiltSite, buildSite, type FailedSite, workshopLock } from './_site.ts'
import { besideOf, clearBeside, recoverLast } from './_swap.ts'
import { refuseUnknownArgs, wordsIn } from './_usage.ts'
import { weightOf } from './_weight.ts'
import { whileLocked } from './_writing.ts'
import { faultLines } from './verify/report.ts'

const args = { ...contentArgs, ...outArgs } as const

export default defineCommand({
  meta: { name: 'build', description: 'Checks the content and builds the site into dist/.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    if (!(await build(chosen, chosen.out ?? 'dist'))) process.exitCode = 1
  },
})

/**
 * Checks and builds, saying how it went. Nobody else writes there meanwhile.
 *
 * @param out the folder of the finished site, from the project folder
 * @returns the new site with its settings; none when nothing was built
 */
export async function build(options: ContentOptions, out: string) {
  const words = wordsIn(options.locale)
  const site = resolve(root, out)
  const content = contentFolder(root, options.content)
  const locks = [workshopLock, besideOf(site).lock]
  if (isWritable(content)) locks.push(contentLock(content))
  return whileLocked(locks, words, () => buildLocked(options, site))
}

async function buildLocked(options: ContentOptions, folder: string) {
  recoverLast(folder)
  clearBeside(folder)
  const content = await checkedContent(options)
  console.log(content.report(content.isRight))
  if (!content.isRight) return undefined
  if (needsList(content)) {
    console.error(content.words.t('build.no-protected-list'))
    return undefined
  }
  const result = await buildSite(content, folder)
  if ('failed' in result) {
    for (const line of failureLines(result, content.words)) console.error(line)
    return undefined
  }
  sayBuilt(result, content.words)
  sayHidden(content)
  const { site, asOf } = content.reading.published
  return { folder: result.folder, settings: site, asOf, words: content.words }
}

/** Where nobody can write, nobody writes. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function failureLines(result: FailedSite, words: Translator): string[] {
  const faults = result.failed === 'verification' ? faultLines(result.faults, words) : []
  return [...faults, words.t(failures[result.failed])]
}

const failures: Readonly<Record<FailedSite['failed'], Key>> = {
  crashed: 'build.failed',
  silent: 'build.silent',
  killed: 'build.killed',
  'no-memory': 'build.no-memory',
  'no-room': 'build.no-room',
  verification: 'build.faults',
}

function sayBuilt({ folder, pages }: BuiltSite, { t }: Translator): void {
  const { files, bytes, heaviest } = weightOf(folder)
  console.log(t('build.done', { count: pages, folder }))
  console.log(
    t('build.weight', {
      count: files,
      megabytes: rounded(bytes / 1_000_000),
      page: heaviest.address,
      kilobytes: rounded(heaviest.compressed / 1000),
    }),
  )
}

/** Embargoes end by themselves, but only in a site that is built on that day. */
function sayHidden({ reading: { corpus }, words: { t, date } }: CheckedContent): void {
  const findings = hidden.findings(corpus)
  if (findings.length > 0) console.log(t('build.hidden', { count: findings.length }))
  const next = findings.find(({ says }) => says === 'embargoed')?.values['date']
  if (next !== undefined) console.log(t('build.next-public', { date: date(String(next)) }))
}

/** Who publishes without the list may publish a name on it. Checking and writing need none. */
const needsList = ({ reading, hasProtectedList }: CheckedContent): boolean =>
  reading.published.site.protectedNames === 'required' && !hasProtectedList

const rounded = (value: number): number => Math.round(value * 10) / 10
