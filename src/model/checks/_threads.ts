import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { Entry, Followed } from '#model/entry.ts'
import { startOf } from '#model/spans.ts'
import type { Thread } from '#schema/thread.ts'

export interface PlacedThread {
  entry: Followed
  /** `threads.0.to` */
  field: string
  thread: Thread
  /** What the thread leads to. */
  target: Followed
}

/** Every line of `threads` that leads somewhere; of the others, a rule of its own tells. */
export function* threadsIn(corpus: Corpus): Generator<PlacedThread> {
  for (const entry of [...corpus.of('asks'), ...corpus.of('recommendations')])
    for (const [index, thread] of entry.data.threads.entries()) {
      const target = corpus.find(entry.collection, thread.to) as Followed | undefined
      if (target) yield { entry, field: `threads.${index}.to`, thread, target }
    }
}

/**
 * Whether a thread stands in the earlier of two entries while the later one has it, too. Of two of one day, the
 * second by id is taken for the earlier, so that one of the two is complained of.
 */
export function isReturned({ entry, target }: PlacedThread, corpus: Corpus): boolean {
  if (entry === target || !target.data.threads.some(({ to }) => to === entry.id)) return false
  const days = daysOf(entry, target, corpus)
  return days && days.day !== days.other ? days.day < days.other : entry.id > target.id
}

/** When two entries were made; nothing where that is not known of both. */
export function daysOf(
  entry: Followed,
  target: Followed,
  corpus: Corpus,
): { day: Day; other: Day } | undefined {
  const [day, other] = [startOf(entry, corpus), startOf(target, corpus)]
  return day === undefined || other === undefined ? undefined : { day, other }
}

/** The reviews of two recommendations; nothing for asks, or where one of the reviews is not there. */
export function reviewsOf(
  entry: Followed,
  target: Followed,
  corpus: Corpus,
): { review: Entry<'reviews'>; other: Entry<'reviews'> } | undefined {
  if (entry.collection === 'asks' || target.collection === 'asks') return undefined
  const review = corpus.find('reviews', entry.data.review)
  const other = corpus.find('reviews', target.data.review)
  return review && other ? { review, other } : undefined
}
