import type { DocumentNote, DocumentPlace } from '#cli/readers/document.ts'
import type { TableProblem } from '#cli/readers/table.ts'
import type { Values } from '#i18n/index.ts'

/** What is to be said of a document: each thing once, at the first place, with how often it was met. */
export class Notes {
  readonly #found = new Map<string, DocumentNote & { count: number }>()

  /** @param values those that differ are told apart */
  add(code: string, place?: DocumentPlace, values: Values = {}, count = 1): void {
    const key = JSON.stringify([code, values])
    const known = this.#found.get(key)
    if (known) {
      known.count += count
      if (place && isBefore(place, known.place)) known.place = place
    } else this.#found.set(key, { code, ...(place && { place }), values, count })
  }

  /** Those of a reader that tables have, too. */
  adopt(problems: readonly TableProblem[]): void {
    for (const { code, at, line, values } of problems)
      this.add(code, { ...at, ...(line !== undefined && { line }) }, values)
  }

  get all(): DocumentNote[] {
    return [...this.#found.values()]
      .sort((a, b) => orderOf(a.place) - orderOf(b.place))
      .map(({ count, ...note }) => ({ ...note, values: { ...note.values, count } }))
  }
}

const isBefore = (a: DocumentPlace, b: DocumentPlace | undefined): boolean =>
  orderOf(a) < orderOf(b)

/** What is about the whole file comes first. A kind of file has pages, lines or paragraphs, never two of them. */
const orderOf = ({ page = 0, paragraph = 0, line = 0, row = 0 }: DocumentPlace = {}): number =>
  page + paragraph + line + row
