import { type Field, fieldAt, fields, type Posting } from './index-file.ts'
import type { Parts, SearchIndex } from './open.ts'
import type { Evidence, Unit } from './units.ts'

/** A record that answers a query. */
export interface Ranked {
  record: number
  score: number
  /** Every word that was asked for, and that tells anything, is there. */
  complete: boolean
}

/** What was found for a unit: its evidence and where each of it stands. */
export interface Found {
  unit: Unit
  postings: readonly (readonly [Evidence, readonly Posting[]])[]
}

/**
 * BM25F (Robertson, Zaragoza and Taylor 2004): occurrences are weighted by field and by the field's length, summed
 * over the record, and only then saturated, so that a word in the title and ten in the text do not count twice.
 */
const fieldWeight: Record<Field, number> = {
  title: 12,
  names: 12,
  summary: 4,
  address: 2,
  heading: 4,
  text: 1,
}

/** How much the length of a field counts (b), from not at all to fully. */
const lengthWeight: Record<Field, number> = {
  title: 0.6,
  names: 0,
  summary: 0.5,
  address: 0.5,
  heading: 0.5,
  text: 0.4,
}
const saturation = 3

/**
 * @returns every record that has a word that was asked for and tells anything: all words beat some, then by score,
 * equal ones in listing order
 */
export function rank(index: SearchIndex, found: readonly Found[]): Ranked[] {
  const total = index.facets.length
  const score = new Float64Array(total)
  const asked = new Float64Array(total)
  const matched = new Set<number>()
  const tally = new Tally(total)
  let allAsked = 0
  for (const { unit, postings } of found) {
    for (const [evidence, list] of postings) tally.add(evidence, list, index.parts)
    const rarity = rarityOf(tally.records.length, total)
    const asks = unit.asked && !isCommon(tally.records.length, total) ? rarity : 0
    allAsked += asks
    for (const [record, evidenceScore] of tally.scores()) {
      score[record] = (score[record] as number) + rarity * unit.weight * evidenceScore
      asked[record] = (asked[record] as number) + asks
      matched.add(record)
    }
    tally.clear()
  }
  return [...matched]
    .filter((record) => allAsked === 0 || (asked[record] as number) > 0)
    .map((record) => rankedBy(record, score[record] as number, asked[record] as number, allAsked))
    .sort(compareRanked)
}

/** Inverse document frequency, never negative. */
export const rarityOf = (records: number, total: number): number =>
  Math.log(1 + (total - records + 0.5) / (records + 0.5))

/** A word that is in more than a third of the records tells nothing: a record without it lacks nothing. */
const isCommon = (records: number, total: number): boolean => records > Math.max(10, total / 3)

/** The units that are worth showing a reader: common words only where nothing else was asked for. */
export function telling(found: readonly Found[], total: number): readonly Found[] {
  const rare = found.filter(({ postings }) => {
    const places = postings.reduce((sum, [, list]) => sum + list.length, 0)
    return !isCommon(places, total)
  })
  return rare.length > 0 ? rare : found
}

function rankedBy(record: number, score: number, asked: number, allAsked: number): Ranked {
  const coverage = allAsked === 0 ? 1 : asked / allAsked
  // Sums of the same numbers: only rounding can stand between a full one and 1.
  return { record, score: score * Math.sqrt(coverage), complete: coverage > 1 - 1e-9 }
}

const compareRanked = (a: Ranked, b: Ranked): number =>
  Number(b.complete) - Number(a.complete) || b.score - a.score || a.record - b.record

/** Sums up, unit after unit, what speaks for each record; the arrays are as long as the index and are used again. */
class Tally {
  records: number[] = []
  private readonly occurrences: Float64Array
  /** The weight of the best evidence. */
  private readonly best: Float64Array
  /** The best evidence is a guess. */
  private readonly guessed: Uint8Array

  constructor(total: number) {
    this.occurrences = new Float64Array(total)
    this.best = new Float64Array(total)
    this.guessed = new Uint8Array(total)
  }

  add({ weight, guessed }: Evidence, postings: readonly Posting[], parts: Parts): void {
    for (const posting of postings) {
      const record = parts.record[posting.part] as number
      const best = this.best[record] as number
      if (best === 0) this.records.push(record)
      if (weight > best) {
        this.best[record] = weight
        this.guessed[record] = guessed ? 1 : 0
      }
      this.occurrences[record] =
        (this.occurrences[record] as number) + weight * weighed(posting, record, parts)
    }
  }

  /** From 0 to 1 by record. What was guessed stays below everything that is there as it was typed. */
  *scores(): Generator<readonly [record: number, score: number]> {
    const typed = this.records.filter((record) => this.guessed[record] === 0)
    const lowest = typed.reduce((least, record) => Math.min(least, this.score(record)), 1)
    for (const record of this.records) {
      const score = this.score(record)
      yield [record, this.guessed[record] === 1 ? score * lowest : score]
    }
  }

  clear(): void {
    for (const record of this.records) {
      this.occurrences[record] = 0
      this.best[record] = 0
    }
    this.records = []
  }

  /** The better the evidence, the more it can reach: a likeness in a title may stay below the word in a text. */
  private score(record: number): number {
    const weight = this.best[record] as number
    const relative = (this.occurrences[record] as number) / weight
    return (weight * relative) / (saturation + relative)
  }
}

function weighed({ part, times }: Posting, record: number, parts: Parts): number {
  const field = fieldAt(part - (parts.first[record] as number))
  const mean = parts.meanLength[fields.indexOf(field)] as number
  const b = lengthWeight[field]
  return (fieldWeight[field] * times) / (1 - b + (b * (parts.length[part] as number)) / mean)
}
