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
  reading: Reading,
  words: Translator,
): Entry<'reviews'> | undefined {
  if (review === undefined) return undefined
  const found = reading.corpus.find('reviews', review)
  if (found) return found
  const values = { review, folder: `${reading.folder}/reviews/` }
  throw unknownName('usage.unknown-review', values, nearestIn('reviews', review, reading), words)
}

/** @throws UsageError when there is no such source */
export function sourceNamed(
  source: string | undefined,
  reading: Reading,
  words: Translator,
): string | undefined {
  if (source === undefined || reading.corpus.has('sources', source)) return source
  const values = { source, folder: `${reading.folder}/sources/` }
  throw unknownName('usage.unknown-source', values, nearestIn('sources', source, reading), words)
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
  reading: Reading,
  words: Translator,
): string[] | undefined {
  const ids = list?.split(/[,;\s]+/).filter(Boolean)
  const unknown = ids?.find((id) => !reading.corpus.has(collection, id))
  if (unknown === undefined) return ids
  const values = { id: unknown, folder: `${reading.folder}/${collection}/` }
  throw unknownName(
    'problem.unknown-reference',
    values,
    nearestIn(collection, unknown, reading),
    words,
  )
}

const nearestIn = (collection: Collection, id: string, { corpus }: Reading): string | undefined =>
  nearest(
    id,
    corpus.of(collection).map((entry) => entry.id),
  )
