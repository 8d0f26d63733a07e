import type { Translator } from '#i18n/index.ts'
import type { Followed } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import { withFields } from '#reader/front-matter-edit.ts'
import { schemas } from '#schema/index.ts'
import { type ThreadKind, threadKind } from '#schema/thread.ts'
import { entryNamed, type Sides } from './_thread-sides.ts'
import { UsageError, unknownName } from './_usage.ts'

/** A thread that an editor has confirmed. */
export interface ConfirmedThread {
  later: Followed
  kind: ThreadKind
  earlier: Followed
}

/**
 * @param text as it was typed: `118.22 repeats 82.3, 118.23 narrows 82.4`
 * @throws UsageError
 */
export function confirmedThreads(
  text: string,
  { later, earlier }: Sides,
  words: Translator,
): ConfirmedThread[] {
  return text.split(',').map((thread) => {
    const [first, kind, second, ...rest] = thread.trim().split(/\s+/)
    if (!first || !kind || !second || rest.length > 0)
      throw new UsageError(words.t('threads.wrong-thread', { text: thread.trim() }))
    return {
      later: entryNamed(first, later, words),
      kind: kindNamed(kind, words),
      earlier: entryNamed(second, earlier, words),
    }
  })
}

function kindNamed(name: string, words: Translator): ThreadKind {
  const kind = threadKind.options.find((option) => option === name)
  if (kind) return kind
  const values = { name, allowed: threadKind.options.join(', ') }
  throw unknownName('threads.unknown-kind', values, nearest(name, threadKind.options), words)
}

/**
 * The texts of the later ends' files with their new threads, by entry; everything else in them stays as it is.
 *
 * @param textOf the text of an entry's file as it lies there
 */
export async function filesWithThreads(
  threads: readonly ConfirmedThread[],
  textOf: (entry: Followed) => Promise<string>,
): Promise<Map<Followed, string>> {
  const texts = new Map<Followed, string>()
  for (const [later, own] of Map.groupBy(threads, (thread) => thread.later))
    texts.set(later, withThreads(await textOf(later), later, own))
  return texts
}

function withThreads(
  text: string,
  { collection, data }: Followed,
  threads: readonly ConfirmedThread[],
): string {
  const items = threads.map(({ kind, earlier }) => ({ kind, to: earlier.id }))
  const before = data.threads.length
  const edits =
    before === 0
      ? [{ path: ['threads'], value: items }]
      : items.map((value, index) => ({ path: ['threads', before + index], value }))
  return withFields(text, edits, { fields: Object.keys(schemas[collection].shape), items: {} })
}
