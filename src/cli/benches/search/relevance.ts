import type { JudgedCollection } from './collection.ts'
import type { Engine, Find } from './engines/engine.ts'
import { depth, type Grades, ndcg, reciprocalRank } from './score.ts'
import { type Misspelling, type Spoiled, spoiled } from './spoiled.ts'

/** How well an engine answers some queries; each 0 to 1. */
export interface Relevance {
  ndcg: number
  reciprocalRank: number
  /** The share of queries without any result. */
  none: number
}

/** The same queries, typed in several ways. */
export interface Trial {
  collection: JudgedCollection
  grades: readonly Grades[]
  clean: readonly string[]
  spoiled: readonly Spoiled[]
  /** Where the queries have zero-width spaces, the same without. */
  joined: readonly string[] | undefined
}

/** @param most how many queries are asked; of more, every n-th */
export function trialOf(
  collection: JudgedCollection,
  misspellings: readonly Misspelling[],
  { most, seed }: { most: number; seed: number },
): Trial {
  const { queries } = collection
  const step = Math.max(1, queries.length / most)
  const asked = Array.from({ length: Math.min(most, queries.length) }, (_, place) => {
    const query = queries[Math.floor(place * step)]
    return query as (typeof queries)[number]
  })
  const clean = asked.map(({ text }) => text)
  const joined = clean.map((text) => text.replaceAll(zeroWidthSpace, ''))
  return {
    collection,
    grades: asked.map(({ grades }) => grades),
    clean,
    spoiled: spoiled(clean, misspellings, seed),
    joined: joined.some((text, place) => text !== clean[place]) ? joined : undefined,
  }
}

const zeroWidthSpace = '\u200b'

export interface EngineRelevance {
  clean: Relevance
  spoiled: Relevance
  joined: Relevance | undefined
}

export async function relevanceOf(engine: Engine, trial: Trial): Promise<EngineRelevance> {
  const { collection, grades, clean, spoiled, joined } = trial
  const find = await opened(engine, collection)
  return {
    clean: await relevance(find, clean, grades),
    spoiled: await relevance(
      find,
      spoiled.map(({ text }) => text),
      grades,
    ),
    joined: joined && (await relevance(find, joined, grades)),
  }
}

async function opened(engine: Engine, { pages, locale }: JudgedCollection): Promise<Find> {
  const files = await engine.make(pages, locale)
  return engine.open('', locale, async (path) => files.get(path) as string)
}

async function relevance(
  find: Find,
  queries: readonly string[],
  grades: readonly Grades[],
): Promise<Relevance> {
  const sum = { ndcg: 0, reciprocalRank: 0, none: 0 }
  for (const [place, query] of queries.entries()) {
    const ranking = await find(query, depth)
    sum.ndcg += ndcg(ranking, grades[place] as Grades)
    sum.reciprocalRank += reciprocalRank(ranking, grades[place] as Grades)
    if (ranking.length === 0) sum.none++
  }
  const { length } = queries
  return {
    ndcg: sum.ndcg / length,
    reciprocalRank: sum.reciprocalRank / length,
    none: sum.none / length,
  }
}
