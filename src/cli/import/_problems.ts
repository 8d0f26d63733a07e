import type { Values } from '#i18n/index.ts'
import type { TablePlace } from '#i18n/report.ts'
import { compareText } from '#model/compare-text.ts'

/** What is wrong in a list, or worth knowing; the sentence for `code` is in i18n. */
export interface ListProblem {
  code: string
  level?: 'error' | 'warning'
  at: TablePlace
  values: Values
}

/**
 * Problems in the order in which they were met. What is wrong in many rows for one reason is said once, at the first
 * of them, with the number of rows.
 */
export class Problems {
  readonly #found: (ListProblem & { count: number })[] = []
  readonly #once = new Map<string, ListProblem & { count: number }>()

  add(code: string, at: TablePlace, values: Values = {}): void {
    this.#found.push({ code, at, values, count: 1 })
  }

  warn(code: string, at: TablePlace, values: Values = {}): void {
    this.#found.push({ code, level: 'warning', at, values, count: 1 })
  }

  /** @param level of all those with these values */
  gather(code: string, at: TablePlace, values: Values, level: 'error' | 'warning' = 'error'): void {
    const key = JSON.stringify([code, values])
    const known = this.#once.get(key)
    if (known) known.count++
    else {
      const problem = { code, level, at, values, count: 1 }
      this.#once.set(key, problem)
      this.#found.push(problem)
    }
  }

  get all(): ListProblem[] {
    return this.#found
      .map(({ count, ...problem }) => ({ ...problem, values: { ...problem.values, count } }))
      .sort(byPlace)
  }

  get hasErrors(): boolean {
    return this.#found.some(({ level }) => level !== 'warning')
  }
}

const byPlace = (a: ListProblem, b: ListProblem): number =>
  (a.at.table ?? 0) - (b.at.table ?? 0) ||
  (a.at.row ?? 0) - (b.at.row ?? 0) ||
  (a.at.column ?? '').length - (b.at.column ?? '').length ||
  compareText(a.at.column ?? '', b.at.column ?? '')
