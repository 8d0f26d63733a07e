import type { ArgsDef } from 'citty'
import { locales, type Translator, translator } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'

/** Wrong usage of a command: a sentence, and exit 2. The name is the one by which citty knows its own. */
export class UsageError extends Error {
  override name = 'CLIError'
}

/**
 * Citty takes unknown flags silently, so that `--reporter=jsn` or `--as-off` would check something else than was asked.
 *
 * @throws UsageError for a flag or a word that the command does not have
 */
export function refuseUnknownArgs(rawArgs: readonly string[], args: ArgsDef): void {
  const flags = Object.keys(args).filter((name) => args[name]?.type !== 'positional')
  const places = Object.keys(args).length - flags.length
  const placed: string[] = []
  for (let index = 0; index < rawArgs.length; index++) {
    const [word = '', value] = (rawArgs[index] as string).split(/=(.*)/s)
    const name = word.slice('--'.length)
    if (!word.startsWith('--')) placed.push(word)
    else if (!flags.includes(name)) throw new UsageError(unknownFlag(word, flags))
    else if (args[name]?.type !== 'boolean' && value === undefined) index++
  }
  const unplaced = placed[places]
  if (unplaced !== undefined)
    throw new UsageError(words().t('usage.unexpected', { word: unplaced }))
}

function unknownFlag(flag: string, known: readonly string[]): string {
  const flags = known.map((name) => `--${name}`)
  const meant = nearest(flag, flags)
  return meant === undefined
    ? words().t('usage.unknown-flag', { flag, allowed: flags.join(' ') })
    : words().t('usage.unknown-flag.nearest', { flag, nearest: meant })
}

/** The first language that there is: before a command has read its own flags, nothing else is known. */
export const words = (): Translator => translator(locales[0] as string)
