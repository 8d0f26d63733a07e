import type { JudgedCollection } from './collection.ts'
import type { EngineId } from './engine.ts'
import { makers } from './makers/index.ts'
import { type Grades, ndcg, reciprocalRank } from './score.ts'
import { type Misspelling, type Spoiled, spoiled } from './spoiled.ts'
import { ask, type Stage } from './stage.ts'

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

/** Asks in the browser, where readers ask: some browsers cut words otherwise than Node does at build. */
export async function relevanceOf(
  engine: EngineId,
  trial: Trial,
  stage: Stage,
): Promise<EngineRelevance> {
  const { collection, grades, clean, spoiled, joined } = trial
  const { make } = await makers[engine]()
  const { pages, locale } = collection
  stage.publish(engine, await make(pages, locale))
  return stage.visit('fast', async ({ tab, index }) => {
    await ask(tab, 'open', index(engine, locale))
    const relevance = async (queries: readonly string[]): Promise<Relevance> => {
      const rankings = await ask(tab, 'rankings', queries)
      const named = rankings.map((ranking) => ranking.map((place) => pages[place]?.id ?? ''))
      return relevanceIn(named, grades)
    }
    return {
      clean: await relevance(clean),
      spoiled: await relevance(spoiled.map(({ text }) => text)),
      joined: joined && (await relevance(joined)),
    }
  })
}

function relevanceIn(
  rankings: readonly (readonly string[])[],
  grades: readonly Grades[],
): Relevance {
  const mean = (score: (ranking: readonly string[], judged: Grades) => number): number =>
    rankings.reduce((sum, ranking, place) => sum + score(ranking, grades[place] as Grades), 0) /
    rankings.length
  return {
    ndcg: mean(ndcg),
    reciprocalRank: mean(reciprocalRank),
    none: mean((ranking) => (ranking.length === 0 ? 1 : 0)),
  }
}
