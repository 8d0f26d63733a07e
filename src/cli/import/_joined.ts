import type { Context } from './_context.ts'
import { folded } from './_folded.ts'
import type { Item, ListField } from './_item.ts'

/**
 * The items of one review, each paragraph once, in the order of the list. Some exports have a row for each recommending
 * State, or for each theme: those rows are one recommendation. Other rows with one number are a mistake in the list.
 */
export function joined(items: readonly Item[], context: Context): Item[] {
  const known = new Map<string, Item>()
  const repeated: { item: Item; first: Item }[] = []
  for (const item of items) {
    const first = known.get(item.paragraph)
    if (!first) known.set(item.paragraph, item)
    else if (isPartOf(first, item)) join(first, item)
    else repeated.push({ item, first })
  }
  for (const { item, first } of repeated) sayRepeated(item, first, [...known.keys()], context)
  return [...known.values()]
}

function sayRepeated(item: Item, first: Item, known: readonly string[], context: Context): void {
  const { paragraph, cells } = item
  const at = cells.at(cells.has('paragraph') ? 'paragraph' : 'wording')
  const values = { paragraph, other: String(first.cells.at().row) }
  const zero = withZero(paragraph, known)
  if (zero) context.problems.add('dropped-zero', at, { ...values, nearest: zero })
  else context.problems.add('repeated-paragraph', at, values)
}

/** Ours has one row a recommendation. */
function isPartOf(first: Item, item: Item): boolean {
  const words = ({ texts }: Item) => folded(texts.wording ?? '')
  return (
    !first.ours &&
    words(first) === words(item) &&
    first.stated?.position === item.stated?.position &&
    (first.cells.text('themes') !== item.cells.text('themes') ||
      joinedFields.some((field) => addsTo(first, item, field)))
  )
}

const joinedFields: readonly ListField[] = ['recommendingStates', 'sectors']

const addsTo = (first: Item, item: Item, field: ListField): boolean =>
  item.lists[field]?.some((value) => !first.lists[field]?.includes(value)) ?? false

function join(first: Item, item: Item): void {
  for (const field of joinedFields) {
    const values = [...new Set([...(first.lists[field] ?? []), ...(item.lists[field] ?? [])])]
    if (values.length > 0) first.lists[field] = values
  }
}

/** `118.10`, where the list has `118.1` twice, goes on beyond 118.10 and has none: a spreadsheet program made it so. */
function withZero(paragraph: string, known: readonly string[]): string | undefined {
  const [, list, number] = /^(.*\.)(\d+)$/.exec(paragraph) ?? []
  if (list === undefined) return undefined
  const largest = Math.max(
    ...known
      .filter((other) => other.startsWith(list))
      .map((other) => Number.parseInt(other.slice(list.length), 10)),
  )
  return [`${number}0`, `${number}00`]
    .filter((candidate) => Number(candidate) <= largest + 1)
    .map((candidate) => `${list}${candidate}`)
    .find((candidate) => !known.includes(candidate))
}
