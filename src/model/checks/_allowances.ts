import type { Stretch } from '#model/personal/index.ts'
import { plainly } from '#model/protected-names.ts'
import type { Allowance } from '#schema/allowed.ts'
import { linkRecordsFile } from '#schema/link-records.ts'
import type { PlacedText } from './_texts.ts'
import type { Surroundings } from './check.ts'

/** What may be published all the same, and which of it was needed. */
export class Allowances {
  readonly used = new Set<Allowance>()
  private readonly around: Surroundings
  private readonly plain: ReadonlyMap<Allowance, string>

  constructor(around: Surroundings) {
    this.around = around
    this.plain = new Map(around.allowed.list.map((one) => [one, plainly(one.text)]))
  }

  /** Whether what stands there is, or stands in, something that is allowed at that place. */
  cover({ text, place: { file } }: PlacedText, stretch: Stretch): boolean {
    const covering = [...this.plain].filter(
      ([allowance, plain]) => this.isFor(allowance, file) && isWithin(text, stretch, plain),
    )
    for (const [allowance] of covering) this.used.add(allowance)
    return covering.length > 0
  }

  /** Those that no text needs any more. Without the list of names, one that was made for a name is given the benefit. */
  *stale(): Generator<number> {
    for (const [index, allowance] of this.around.allowed.list.entries())
      if (
        !this.used.has(allowance) &&
        !(this.around.protectedNames.length === 0 && this.isThere(allowance))
      )
        yield index
  }

  private isThere(allowance: Allowance): boolean {
    const plain = this.plain.get(allowance) as string
    return [...this.around.texts].some(
      ([file, text]) =>
        file !== this.around.allowed.place.file &&
        this.isFor(allowance, file) &&
        plainly(text).includes(plain),
    )
  }

  private isFor({ in: place }: Allowance, file: string): boolean {
    const path = file.slice(this.around.folder.length + 1)
    // Programs write there what stands elsewhere.
    if (place === undefined || path === linkRecordsFile) return true
    return (
      path === place || ['/', '.'].some((end) => path.startsWith(place.replace(/\/$/, '') + end))
    )
  }
}

/** @param allowed in one way to write it */
function isWithin(text: string, { start, end }: Stretch, allowed: string): boolean {
  const found = plainly(text.slice(start, end))
  const reach = 4 * allowed.length + 16
  const before = plainly(text.slice(Math.max(0, start - reach), start))
  const after = plainly(text.slice(end, end + reach))
  for (let at = allowed.indexOf(found); at !== -1; at = allowed.indexOf(found, at + 1))
    if (before.endsWith(allowed.slice(0, at)) && after.startsWith(allowed.slice(at + found.length)))
      return true
  return false
}
