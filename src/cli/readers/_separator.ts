import Papa from 'papaparse'

/** What lies between the cells: the first also where nothing does, and where all do equally well. */
const separators = [',', ';', '\t', '|'] as const

export interface Separation {
  separator: string
  /** Where the first row begins. Excel reads, and hides, a first line such as `sep=;`. */
  start: number
}

/** @param text its lines ended by `\n` */
export function separationOf(text: string): Separation {
  const [declared, separator] = /^sep=(.)\n/.exec(text) ?? []
  if (declared !== undefined && separator !== undefined)
    return { separator, start: declared.length }
  const fits = separators.map((separator) => ({ separator, ...fitOf(text, separator) }))
  const [best] = fits.sort((a, b) => b.share - a.share || b.width - a.width)
  return { separator: best?.separator ?? separators[0], start: 0 }
}

/** Rows that are looked at. A heading and some empty rows are among them, hardly ever more. */
const sample = 60

/** Under the right separator, most rows have as many cells, and more than one. */
function fitOf(text: string, delimiter: string): { share: number; width: number } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: sample })
  const widths = new Map<number, number>()
  for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [usual] = [...widths].sort(([a, many], [b, few]) => few - many || b - a)
  if (!usual || errors.length > 0) return { share: 0, width: 0 }
  const [width, count] = usual
  return { share: count / data.length, width }
}
