import type { Entry } from '#model/entry.ts'
import type { Context } from './_context.ts'
import { folded } from './_folded.ts'
import type { Item } from './_item.ts'

/**
 * Warns of new recommendations with the words and the States of another one: a report does print some twice, but more
 * often a row was copied.
 */
export function sayRepeatedWords(
  items: readonly Item[],
  recorded: ReadonlyMap<string, Entry<'recommendations'>>,
  { problems }: Context,
): void {
  const first = new Map<string, string>()
  for (const { paragraph, texts, lists, cells } of items) {
    const words = folded(texts.wording ?? '')
    if (words === '') continue
    const key = `${words} / ${[...(lists.recommendingStates ?? [])].sort().join()}`
    const other = first.get(key)
    if (other === undefined) first.set(key, paragraph)
    else if (!recorded.has(paragraph))
      problems.warn('repeated-words', cells.at('wording'), { paragraph, other })
  }
}
