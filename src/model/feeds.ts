import { addressOf } from './addresses.ts'
import { statedDay } from './asks.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import { type Day, lastDayOf } from './dates.ts'
import type { Entry } from './entry.ts'
import { eventsBy, type NamedEvent } from './ledger.ts'
import { onceFor } from './once.ts'
import { recommendationsOf } from './totals.ts'

/** Something that happened on a day, for those who follow the site. */
export interface Happening {
  /** What nothing else is called: the address inside the site, with an anchor. */
  id: string
  /** Where it is told. */
  address: string
  /** What is known only by its month or year stands on the last day of it, as in the ledger. */
  day: Day
  entry: Entry
  what: What
}

type What =
  | { kind: 'asked' | 'met' | 'written' | 'reviewed' | 'adopted' }
  | { kind: 'event'; named: NamedEvent }
  /** What several recommendations of a review were answered on one day, or what was said of them. */
  | { kind: 'answers'; of: NamedEvent['event']['kind']; answers: readonly Answer[] }

export interface Answer {
  recommendation: Entry<'recommendations'>
  named: NamedEvent
}

export interface Feed {
  /** Of the page that it belongs to. */
  address: string
  /** None for what has happened on the whole site. */
  entry: Entry | undefined
  happenings(): readonly Happening[]
}

/** The two forms of a feed: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export type FeedForm = 'xml' | 'json'

/** Where the feed of a page is: `/asks/annual-dialogue/feed.xml`. */
export const feedAddress = (address: string, form: FeedForm): string => `${address}feed.${form}`

/** Where the days of meetings, promises and reviews are, for calendars. */
export const calendarAddress = '/calendar.ics'

const followed = ['asks', 'sectors', 'organizations', 'reviews'] as const

/** Whether the page of an entry has a feed of its own. */
export const hasFeed = ({ collection }: Entry): boolean =>
  (followed as readonly string[]).includes(collection)

/** Programs show no more of a feed, and ask for it every hour. */
const most = 50

export const feedsOf = (corpus: Corpus): Feed[] => [
  { address: '/', entry: undefined, happenings: () => allOf(corpus).slice(0, most) },
  ...followed.flatMap((collection) =>
    corpus.of(collection).map((entry) => ({
      address: addressOf(entry),
      entry,
      happenings: () => latest(happeningsOf(entry, corpus), corpus).slice(0, most),
    })),
  ),
]

const allOf = onceFor((corpus: Corpus): readonly Happening[] =>
  latest(
    (['asks', 'meetings', 'briefs', 'reviews'] as const).flatMap((collection) =>
      corpus.of(collection).flatMap((entry) => [...ofEntry(entry, corpus)]),
    ),
    corpus,
  ),
)

/** Of a sector or an organization what happened in all that names it. */
function happeningsOf(entry: Entry, corpus: Corpus): Happening[] {
  if (entry.collection === 'asks' || entry.collection === 'reviews')
    return [...ofEntry(entry, corpus)]
  return (['asks', 'meetings', 'briefs'] as const).flatMap((collection) =>
    corpus.referring(entry, collection).flatMap((each) => [...ofEntry(each, corpus)]),
  )
}

function* ofEntry(entry: Entry, corpus: Corpus): Generator<Happening> {
  const address = addressOf(entry)
  const on = (date: string, anchor: string, what: What): Happening => ({
    id: `${address}#${anchor}`,
    address: what.kind === 'event' || what.kind === 'asked' ? `${address}#${anchor}` : address,
    day: lastDayOf(date),
    entry,
    what,
  })
  if (entry.collection === 'asks') {
    const asked = statedDay(entry, corpus)
    if (asked !== undefined) yield on(asked, 'asked', { kind: 'asked' })
    for (const named of eventsBy(entry, corpus.asOf))
      yield on(named.event.date, named.id, { kind: 'event', named })
  }
  if (entry.collection === 'meetings') yield on(entry.data.date, 'met', { kind: 'met' })
  if (entry.collection === 'briefs') yield on(entry.data.date, 'written', { kind: 'written' })
  if (entry.collection !== 'reviews') return
  yield on(entry.data.date, 'reviewed', { kind: 'reviewed' })
  if (entry.data.adopted) yield on(entry.data.adopted, 'adopted', { kind: 'adopted' })
  for (const [key, answers] of answersTo(entry, corpus)) {
    const { event } = (answers[0] as Answer).named
    yield on(event.date, key, { kind: 'answers', of: event.kind, answers })
  }
}

/** A State answers two hundred recommendations in one paper: those are one thing that happened. */
const answersTo = (review: Entry<'reviews'>, corpus: Corpus): ReadonlyMap<string, Answer[]> =>
  Map.groupBy(
    recommendationsOf(corpus, review).flatMap((recommendation) =>
      eventsBy(recommendation, corpus.asOf).map((named) => ({ recommendation, named })),
    ),
    ({ named: { event } }) => `${event.date}-${event.kind}`,
  )

/** The last first, in an order that is total; nothing of days to come. */
const latest = (happenings: readonly Happening[], { asOf }: Corpus): Happening[] =>
  happenings
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id))
