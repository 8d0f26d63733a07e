import { compareParagraphs } from '#model/paragraphs.ts'
import type { Context } from './_context.ts'
import type { Item } from './_item.ts'

/** The numbers of one of the lists of a report: of 118.1 to 118.163, say. */
interface Numbered {
  /** `118.` */
  list: string
  /** The last parts, of those in the spreadsheet and those recorded before. */
  numbers: Set<number>
  items: Item[]
}

/**
 * Says which numbers a review lacks: a report has lists of its own (118, 119 …), each without gaps from 1 on. Nothing is
 * said where the spreadsheet brings nothing new, nor where it holds only some on purpose.
 */
export function sayGaps(
  items: readonly Item[],
  recorded: readonly string[],
  context: Context,
): void {
  const known = new Set(recorded)
  if (items.every(({ paragraph }) => known.has(paragraph))) return
  const lists = listsOf(items, recorded)
  for (const list of lists)
    if (isStray(list, lists)) sayStray(list, context)
    else if (!context.choices.partial) sayMissing(list, context)
}

/** Headers and page numbers end up in lists made from PDF files: one has published a recommendation 111.111. */
const isStray = ({ numbers, items }: Numbered, lists: readonly Numbered[]): boolean =>
  numbers.size === 1 && !numbers.has(1) && items.length === 1 && lists.length > 1

function sayStray({ list, items: [item] }: Numbered, { choices, problems }: Context): void {
  if (!item) return
  const at = item.cells.at(item.cells.has('paragraph') ? 'paragraph' : 'wording')
  const values = { paragraph: item.paragraph, list: list.slice(0, -1) }
  if (choices.partial) problems.warn('stray-paragraph', at, values)
  else problems.add('stray-paragraph', at, values)
}

function sayMissing({ list, numbers, items: [item] }: Numbered, { problems }: Context): void {
  const missing = gapsIn(numbers)
  if (missing.length === 0 || !item) return
  const largest = `${list}${Math.max(...numbers)}`
  const values = { review: item.review.id, missing: rangesOf(missing, list), largest }
  problems.add('missing-paragraphs', {}, values)
}

function listsOf(items: readonly Item[], recorded: readonly string[]): Numbered[] {
  const lists = new Map<string, Numbered>()
  const add = (paragraph: string, item?: Item) => {
    const [, list = '', number = ''] = /^(.*\.)(\d+)[a-z]?$/.exec(paragraph) ?? []
    const found = lists.get(list) ?? { list, numbers: new Set(), items: [] }
    found.numbers.add(Number(number))
    if (item) found.items.push(item)
    lists.set(list, found)
  }
  for (const paragraph of recorded) add(paragraph)
  for (const item of items) add(item.paragraph, item)
  return [...lists.values()].sort((a, b) => compareParagraphs(a.list, b.list))
}

function gapsIn(numbers: ReadonlySet<number>): number[] {
  const largest = Math.max(...numbers)
  // Nobody makes thousands of recommendations in one list; a number of ten digits is a mistake, and takes no memory.
  const end = Math.min(largest, 10_000)
  return Array.from({ length: end }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  )
}

/** `118.7, 118.9–118.12`; of very many, the first. */
function rangesOf(missing: readonly number[], list: string): string {
  const ranges: [from: number, to: number][] = []
  for (const number of missing) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const words = ranges.map(([from, to]) =>
    from === to ? `${list}${from}` : `${list}${from}–${list}${to}`,
  )
  return words.length > 8 ? `${words.slice(0, 8).join(', ')} …` : words.join(', ')
}
