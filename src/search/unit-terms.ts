import type { CutText } from './cut-text.ts'
import type { Unit } from './evidence.ts'
import { type Found, togetherWeight } from './look-up.ts'
import { rarityOf } from './rank.ts'
import type { TermIndex } from './term-index.ts'

/** A term of a text that answers a unit of the query, and where. */
export interface Hit {
  /** The number of the unit. */
  unit: number
  /** Of the evidence. */
  weight: number
  /** How many words and clusters stand before it in the text. */
  seat: number
}

/** The units of a query by the terms that answer them, to find them again in a text. */
export class UnitTerms {
  /** What each unit tells: the rarity of what was found for it, and its weight. */
  readonly value: readonly number[]
  /** The units that were asked for, in the order in which they were typed. */
  readonly asked: readonly number[]
  private readonly words = new Map<string, Omit<Hit, 'seat'>[]>()
  private readonly pairs = new Map<string, Omit<Hit, 'seat'>[]>()
  private readonly together: readonly Together[]
  private readonly hits = new Map<CutText, readonly Hit[]>()

  constructor(index: TermIndex, found: readonly Found[]) {
    this.asked = [...found.keys()].filter((unit) => found[unit]?.unit.asked)
    this.value = found.map(({ unit, records }) => unit.weight * rarityOf(records, index.count))
    for (const [unit, { unit: wanted }] of found.entries())
      for (const { lexicon, number, weight } of wanted.evidence)
        append(this[lexicon], index[lexicon].term(number), { unit, weight })
    this.together = [...found.entries()]
      .filter(([, { unit }]) => unit.together.length > 0)
      .map(([unit, { unit: wanted }]) => togetherFor(unit, wanted.together, index))
  }

  /** Where a text answers, in its order; looked for once, as ranking and showing both ask. */
  hitsIn(text: CutText): readonly Hit[] {
    const hits =
      this.hits.get(text) ??
      text.terms.flatMap(({ lexicon, text: term, seat }) =>
        (this[lexicon].get(term) ?? []).map((hit) => ({ ...hit, seat })),
      )
    this.hits.set(text, hits)
    return hits
  }

  /** How much of what was asked some texts answer together: for each unit the best evidence. */
  sum(texts: readonly CutText[]): number {
    const best = new Float64Array(this.value.length)
    for (const text of texts)
      for (const { unit, weight } of [...this.hitsIn(text), ...this.togetherIn(text)])
        best[unit] = Math.max(best[unit] as number, weight)
    return best.reduce((sum, weight, unit) => sum + weight * (this.value[unit] as number), 0)
  }

  /** The units whose pairs are all in a text. */
  private togetherIn(text: CutText): Omit<Hit, 'seat'>[] {
    return this.together.flatMap(({ unit, count, pairs }) => {
      const there = new Set(
        text.terms.map((term) => pairs.get(term.text)).filter((pair) => pair !== undefined),
      )
      return there.size === count ? [{ unit, weight: togetherWeight }] : []
    })
  }
}

/** Pairs that answer a unit where all are there. */
interface Together {
  unit: number
  count: number
  /** By term, which of them. */
  pairs: ReadonlyMap<string, number>
}

function togetherFor(unit: number, together: Unit['together'], index: TermIndex): Together {
  const terms = together.flatMap((pair, place) =>
    pair.map(({ lexicon, number }) => [index[lexicon].term(number), place] as const),
  )
  return { unit, count: together.length, pairs: new Map(terms) }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
