import type { ArgsDef } from 'citty'
import { type Key, locales, type Translator, translator, type Values } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'

/** Wrong usage of a command: a sentence, and exit 2. The name is the one by which citty knows its own. */
export class UsageError extends Error {
  override name = 'CLIError'
}

/** The sentences that have another one for when it can be said what was meant. */
type WithNearest = { [K in Key]: `${K}.nearest` extends Key ? K : never }[Key]

/** A name that there is not, with the nearest one that there is. */
export function unknownName(
  key: WithNearest,
  values: Values,
  meant: string | undefined,
  { t }: Translator = words(),
): UsageError {
  return new UsageError(
    meant === undefined ? t(key, values) : t(`${key}.nearest`, { ...values, nearest: meant }),
  )
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
    else if (!flags.includes(name)) throw unknownFlag(word, flags)
    else if (args[name]?.type !== 'boolean' && value === undefined) index++
  }
  const unplaced = placed[places]
  if (unplaced !== undefined)
    throw new UsageError(words().t('usage.unexpected', { word: unplaced }))
}

function unknownFlag(flag: string, known: readonly string[]): UsageError {
  const flags = known.map((name) => `--${name}`)
  const values = { flag, allowed: flags.join(' ') }
  return unknownName('usage.unknown-flag', values, nearest(flag, flags))
}

/** The first language that there is: before a command has read its own flags, nothing else is known. */
export const words = (): Translator => translator(locales[0] as string)

/** @throws UsageError for a language that there is not */
export function wordsIn(locale: string | undefined): Translator {
  if (locale === undefined) return words()
  if (locales.includes(locale)) return translator(locale)
  throw new UsageError(words().t('usage.wrong-locale', { locale, allowed: locales.join(', ') }))
}
