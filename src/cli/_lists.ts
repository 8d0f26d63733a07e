import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Translator } from '#i18n/index.ts'
import type { ReportedProblem } from '#i18n/report.ts'
import type { Entry } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import { isError, located } from '#model/problem.ts'
import type { Reading } from '#reader/index.ts'
import type { Collection } from '#schema/collection.ts'
import { UsageError, unknownName } from './_usage.ts'

/** What the commands that read and write lists let one choose. */

/** @throws UsageError for anything but recommendations, the only collection that comes in lists */
export function requireRecommendations(
  name: string | undefined,
  usage: string,
  { t }: Translator,
): void {
  if (name === undefined) throw new UsageError(usage)
  if (name !== 'recommendations') throw new UsageError(t('usage.not-in-lists', { name }))
}

/**
 * What is wrong with the recommendations that there are, and with the table of what words mean: a file that cannot be
 * read would be missing from a list, and an import would take it for new.
 */
export const problemsOfLists = ({ problems, folder }: Reading): ReportedProblem[] =>
  problems
    .filter(isError)
    .map(located)
    .filter(
      ({ file }) =>
        file.startsWith(`${folder}/recommendations/`) || file === `${folder}/import.yml`,
    )

/** Without its settings there is nothing to write into: nobody knows its languages. */
export const isWritable = ({ problems, folder }: Reading): boolean =>
  !problems.filter(isError).some(({ entry }) => [folder, `${folder}/site.yml`].includes(entry.file))

/** @throws UsageError when there is no such review */
export function reviewNamed(
  review: string | undefined,
  { corpus, folder }: Reading,
  words: Translator,
): Entry<'reviews'> | undefined {
  if (review === undefined) return undefined
  const found = corpus.find('reviews', review)
  if (found) return found
  const meant = nearest(
    review,
    corpus.of('reviews').map(({ id }) => id),
  )
  const values = { review, folder: `${folder}/reviews/` }
  throw unknownName('usage.unknown-review', values, meant, words)
}

/** @throws UsageError when there is no such source */
export function sourceNamed(
  source: string | undefined,
  { corpus, folder }: Reading,
  words: Translator,
): string | undefined {
  if (source === undefined || corpus.has('sources', source)) return source
  const meant = nearest(
    source,
    corpus.of('sources').map(({ id }) => id),
  )
  const values = { source, folder: `${folder}/sources/` }
  throw unknownName('usage.unknown-source', values, meant, words)
}

/** @throws UsageError for a language that the site does not have */
export function languageNamed(
  language: string | undefined,
  { corpus }: Reading,
  { t }: Translator,
): string | undefined {
  const { locales } = corpus.site
  if (language === undefined || locales.includes(language)) return language
  throw new UsageError(t('usage.language-not-of-site', { language, allowed: locales.join(', ') }))
}

/** @throws UsageError when one of them is not there */
export function idsNamed(
  list: string | undefined,
  collection: Collection,
  { corpus, folder }: Reading,
  { t }: Translator,
): string[] | undefined {
  const ids = list?.split(/[,;\s]+/).filter(Boolean)
  for (const id of ids ?? []) {
    if (corpus.has(collection, id)) continue
    const meant = nearest(
      id,
      corpus.of(collection).map((entry) => entry.id),
    )
    const values = { id, folder: `${folder}/${collection}/` }
    throw new UsageError(
      meant === undefined
        ? t('problem.unknown-reference', values)
        : t('problem.unknown-reference.nearest', { ...values, nearest: meant }),
    )
  }
  return ids
}

/** A path as it was typed: npm runs commands in the project folder, and says from which one it was called. */
export const fromHere = (path: string): string =>
  resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** @throws UsageError when there is no such file, with the one of its folder whose name is nearest */
export function requireFile(file: string, words: Translator): string {
  const path = fromHere(file)
  if (existsSync(path)) return path
  const folder = dirname(path)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const meant = nearest(basename(path), names)
  throw unknownName('usage.no-file', { file }, meant && join(dirname(file), meant), words)
}
