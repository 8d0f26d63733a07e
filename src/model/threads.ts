import type { ThreadKind } from '#schema/thread.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import type { Day } from './dates.ts'
import type { Entry, Followed } from './entry.ts'
import { compareParagraphs } from './paragraphs.ts'
import { startOf } from './spans.ts'
import { recommendationsOf } from './totals.ts'

/** The other end of a thread, and what the later of the two does with the earlier. */
export interface ThreadEnd<E extends Followed> {
  kind: ThreadKind
  entry: E
}

export interface Threads<E extends Followed> {
  /** What this one takes up: it repeats, strengthens, narrows or answers them. */
  earlier: readonly ThreadEnd<E>[]
  /** What takes this one up: it is repeated, strengthened, narrowed or answered by them. */
  later: readonly ThreadEnd<E>[]
}

/** The threads of an entry both ways; what is not public has none. */
export const threadsOf = <E extends Followed>(entry: E, corpus: Corpus): Threads<E> => ({
  earlier: takenUpBy(entry, corpus),
  later: referring(entry, corpus).flatMap((later) =>
    later.data.threads
      .filter(({ to }) => to === entry.id)
      .map(({ kind }) => ({ kind, entry: later })),
  ),
})

const takenUpBy = <E extends Followed>(entry: E, corpus: Corpus): ThreadEnd<E>[] =>
  entry.data.threads.flatMap(({ kind, to }) => {
    const earlier = corpus.find(entry.collection, to) as E | undefined
    return earlier ? [{ kind, entry: earlier }] : []
  })

// Threads lead from an entry to another one of its own collection (the schema says so); TypeScript cannot know.
const referring = <E extends Followed>(entry: E, corpus: Corpus): readonly E[] =>
  corpus.referring(entry, entry.collection, 'threads') as unknown as readonly E[]

/** One review, or for asks one year, of a line: with all that belongs to the line there. */
export interface ThreadStage<E extends Followed> {
  /** `2014` */
  year: string
  /** For recommendations. */
  review?: Entry<'reviews'>
  /** In the order of their days; of one day, by paragraph or id. */
  places: readonly ThreadPlace<E>[]
}

export interface ThreadPlace<E extends Followed> {
  entry: E
  day: Day
  /** What it takes up: the lines of a drawing lead from here to there. */
  earlier: readonly ThreadEnd<E>[]
}

/**
 * Everything that threads connect with an entry by the day of the corpus, whichever way they lead and however far,
 * oldest first. A line may branch: one recommendation can be repeated by three.
 *
 * @returns nothing for an entry without a thread
 */
export function threadLine<E extends Followed>(entry: E, corpus: Corpus): ThreadStage<E>[] {
  const places = connectedWith(entry, corpus)
    .map((member) => ({
      entry: member,
      day: startOf(member, corpus) ?? corpus.asOf,
      earlier: takenUpBy(member, corpus),
    }))
    .filter(({ day }) => day <= corpus.asOf)
    .sort(comparePlaces)
  if (places.length < 2) return []
  return [...Map.groupBy(places, stageOf).values()].map((members) => {
    const first = members[0] as ThreadPlace<E>
    const review = reviewOf(first.entry, corpus)
    return { year: first.day.slice(0, 4), ...(review && { review }), places: members }
  })
}

/** A set that is added to while it is walked visits each entry once, so that threads in a circle come to an end. */
function connectedWith<E extends Followed>(entry: E, corpus: Corpus): E[] {
  const found = new Set([entry])
  for (const member of found) {
    for (const { entry: earlier } of takenUpBy(member, corpus)) found.add(earlier)
    for (const later of referring(member, corpus)) found.add(later)
  }
  return [...found]
}

function comparePlaces(a: ThreadPlace<Followed>, b: ThreadPlace<Followed>): number {
  return compareText(a.day, b.day) || compareParagraphs(a.entry.id, b.entry.id)
}

const stageOf = ({ entry, day }: ThreadPlace<Followed>): string =>
  entry.collection === 'recommendations' ? entry.data.review : day.slice(0, 4)

const reviewOf = (entry: Followed, corpus: Corpus): Entry<'reviews'> | undefined =>
  entry.collection === 'recommendations' ? corpus.find('reviews', entry.data.review) : undefined

/** How many recommendations of a review take up one of the cycle before. */
export interface LinkedShare {
  /** The review of the same State one cycle earlier. */
  before: Entry<'reviews'>
  linked: number
  /** How many of the review are recorded here: what `linked` is a part of. */
  recorded: number
  /** How many of the review before are recorded here, and can be linked to at all. */
  recordedBefore: number
}

/** @returns nothing where nothing can be linked, because one of the two reviews has no recommendations here */
export function linkedShare(review: Entry<'reviews'>, corpus: Corpus): LinkedShare | undefined {
  const before = reviewBefore(review, corpus)
  if (!before) return undefined
  const recommendations = recommendationsOf(corpus, review)
  const recordedBefore = recommendationsOf(corpus, before).length
  if (recommendations.length === 0 || recordedBefore === 0) return undefined
  const linked = recommendations.filter((recommendation) =>
    takenUpBy(recommendation, corpus).some(({ entry }) => entry.data.review === before.id),
  )
  return { before, linked: linked.length, recorded: recommendations.length, recordedBefore }
}

/** The review of the same State in the cycle before. */
const reviewBefore = (
  { data: { stateUnderReview, cycle } }: Entry<'reviews'>,
  corpus: Corpus,
): Entry<'reviews'> | undefined =>
  corpus
    .of('reviews')
    .find(({ data }) => data.stateUnderReview === stateUnderReview && data.cycle === cycle - 1)
