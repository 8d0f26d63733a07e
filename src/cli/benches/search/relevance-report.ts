import { z } from 'zod'
import { table } from '#cli/benches/table.ts'
import type { Translator } from '#i18n/index.ts'
import { CollectionError, collectionsIn, jsonAt } from './collection.ts'
import { type EngineId, engineNames } from './engine.ts'
import { ownCollections } from './own-collections.ts'
import { type EngineRelevance, relevanceOf, type Trial, trialOf } from './relevance.ts'
import type { Misspelling, Spoiling } from './spoiled.ts'
import type { Stage } from './stage.ts'

export interface RelevancePlan {
  /** Of collections beside our own, absolute. */
  folders: readonly string[]
  /** The file of misspellings, absolute. */
  misspellings: string | undefined
  most: number
  seed: number
}

/** @throws CollectionError for a folder or a file that cannot be read */
export async function trialsOf({
  folders,
  misspellings,
  ...plan
}: RelevancePlan): Promise<readonly Trial[]> {
  const list = misspellings === undefined ? [] : misspellingsAt(misspellings)
  const others = folders.flatMap(collectionsIn)
  return [...(await ownCollections()), ...others].map((judged) => trialOf(judged, list, plan))
}

/** A table for each collection; each is told as soon as it is known. */
export async function* relevanceReport(
  trials: readonly Trial[],
  engines: readonly EngineId[],
  stage: Stage,
  words: Translator,
): AsyncGenerator<string> {
  for (const trial of trials) {
    yield `${heading(trial, words)}\n`
    const rows: [string, EngineRelevance][] = []
    for (const engine of engines) {
      const name = engineNames[engine]
      const pages = words.number(trial.collection.pages.length)
      console.error(words.t('bench.search.progress', { name, pages }))
      rows.push([name, await relevanceOf(engine, trial, stage)])
    }
    yield `${table([columns(trial, words), ...rows.map(row)])}\n`
  }
}

const misspellingList = z.array(
  z.object({ typo: z.string(), word: z.string(), n: z.number().positive() }),
)

function misspellingsAt(file: string): Misspelling[] {
  const { data } = misspellingList.safeParse(jsonAt(file))
  if (data) return data
  throw new CollectionError('bench.search.wrong-misspellings', { file })
}

function heading({ collection, clean, spoiled }: Trial, { t, number }: Translator): string {
  const count = (kind: Spoiling) =>
    number(spoiled.filter(({ spoiling }) => spoiling === kind).length)
  return t('bench.search.collection', {
    name: collection.name,
    pages: number(collection.pages.length),
    asked: number(clean.length),
    queries: number(collection.queries.length),
    real: count('real'),
    made: count('made'),
    none: count('none'),
  })
}

const columns = ({ joined }: Trial, { t }: Translator): string[] => [
  '',
  t('bench.search.ndcg'),
  t('bench.search.mrr'),
  t('bench.search.none'),
  t('bench.search.ndcg-spoiled'),
  t('bench.search.mrr-spoiled'),
  t('bench.search.none-spoiled'),
  ...(joined ? [t('bench.search.ndcg-joined'), t('bench.search.mrr-joined')] : []),
]

const row = ([name, { clean, spoiled, joined }]: readonly [string, EngineRelevance]): string[] => [
  name,
  ...[clean, spoiled].flatMap(({ ndcg, reciprocalRank, none }) => [
    ndcg.toFixed(3),
    reciprocalRank.toFixed(3),
    `${(100 * none).toFixed(1)} %`,
  ]),
  ...(joined ? [joined.ndcg.toFixed(3), joined.reciprocalRank.toFixed(3)] : []),
]
