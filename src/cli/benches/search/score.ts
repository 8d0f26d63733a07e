/** How right each page is as an answer; what is not named is wrong, as is 0. */
export type Grades = Readonly<Record<string, number>>

/** Results below are not looked at: few readers do. */
export const depth = 10

/**
 * Normalized discounted cumulative gain of the first ten results, 0 to 1: each result counts its grade, divided by
 * log2(rank + 1), and the sum is divided by that of the best order there is. Gains are the grades themselves, as in
 * trec_eval's `ndcg_cut`.
 */
export function ndcg(ranking: readonly string[], grades: Grades): number {
  const best = gain(Object.values(grades).sort((a, b) => b - a))
  return best === 0 ? 0 : gain(distinct(ranking).map((id) => gradeOf(id, grades))) / best
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0)

/** One divided by the rank of the first right result; 0 when none of the first ten is right. */
export function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const place = distinct(ranking)
    .slice(0, depth)
    .findIndex((id) => gradeOf(id, grades) > 0)
  return place < 0 ? 0 : 1 / (place + 1)
}

/** A page that an engine gives twice is one result. */
const distinct = (ranking: readonly string[]): string[] => [...new Set(ranking)]

/** An id may be called `constructor`. */
const gradeOf = (id: string, grades: Grades): number =>
  Object.hasOwn(grades, id) ? (grades[id] as number) : 0
