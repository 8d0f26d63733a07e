import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { root } from './_content.ts'
import { fromHere, requireFile } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { verifiedCopy } from './verify/copy.ts'
import { seenMirror } from './verify/mirror.ts'
import { faultLines } from './verify/report.ts'
import type { Fault } from './verify/rule.ts'
import { type Sums, sumsIn } from './verify/sums.ts'

const args = {
  site: {
    type: 'positional',
    required: false,
    description: 'The folder or the address of a finished site. Without it: dist.',
  },
  sums: {
    type: 'string',
    description: 'Holds it against this file of sums. Without it: against its own SHA256SUMS.',
  },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'verify', description: 'Reads a finished site from end to end: is it whole?' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const sums = chosen.sums === undefined ? undefined : sumsFrom(chosen.sums, words)
    const { place, files, faults } = /^https?:\/\//.test(chosen.site ?? '')
      ? await onNetwork(chosen.site as string, sums)
      : onDisk(chosen.site, sums, words)
    for (const line of faultLines(faults, words)) console.error(line)
    if (faults.length > 0) process.exitCode = 1
    const key = faults.length > 0 ? 'verify.faults' : 'verify.whole'
    console.log(words.t(key, { count: faults.length || files, folder: place }))
  },
})

interface Verified {
  /** As people know it. */
  place: string
  files: number
  faults: Fault[]
}

async function onNetwork(address: string, sums: Sums | undefined): Promise<Verified> {
  const place = address.replace(/\/?$/, '/')
  return { place, ...(await seenMirror(place, { sums })) }
}

function onDisk(name: string | undefined, sums: Sums | undefined, { t }: Translator): Verified {
  const place = name === undefined ? join(root, 'dist') : fromHere(name)
  const copy = verifiedCopy(place, sums)
  if (copy === undefined) throw new UsageError(t('usage.no-site', { folder: place }))
  return { place, ...copy }
}

/** @throws UsageError when it is no file of sums */
function sumsFrom(name: string, words: Translator): Sums {
  const sums = sumsIn(readFileSync(requireFile(name, words), 'utf8'))
  if (sums) return sums
  throw new UsageError(words.t('usage.no-sums', { file: name }))
}
