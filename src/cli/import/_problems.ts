import type { TableProblem } from '#cli/readers/table.ts'
import type { Values } from '#i18n/index.ts'
import type { TablePlace } from '#i18n/report.ts'
import { compareText } from '#model/compare-text.ts'

/**
 * Problems in the order in which they were met. What is wrong in many rows for one reason is said once, at the first
 * of them, with the number of rows.
 */
export class Problems {
  readonly #found: (TableProblem & { count: number })[] = []
  readonly #once = new Map<string, TableProblem & { count: number }>()

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

  get all(): TableProblem[] {
    return this.#found
      .map(({ count, ...problem }) => ({ ...problem, values: { ...problem.values, count } }))
      .sort(byPlace)
  }

  get hasErrors(): boolean {
    return this.#found.some(({ level }) => level !== 'warning')
  }
}

const byPlace = (a: TableProblem, b: TableProblem): number =>
  (a.at.table ?? 0) - (b.at.table ?? 0) ||
  (a.at.row ?? 0) - (b.at.row ?? 0) ||
  (a.at.column ?? '').length - (b.at.column ?? '').length ||
  compareText(a.at.column ?? '', b.at.column ?? '')
