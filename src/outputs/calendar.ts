import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { translator } from '#i18n/index.ts'
import { addressIn, addressOf, whereaboutsOf } from '#model/addresses.ts'
import { askOn } from '#model/asks.ts'
import { type Day, dayAfter, lastDayOf, type PartialDate } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { calendarAddress } from '#model/feeds.ts'
import { onOneLine } from '#model/one-line.ts'
import { settingIn, titleOf, wordOf } from '#model/words.ts'
import type { Telling } from './feeds/told.ts'
import type { Output } from './output.ts'

/**
 * The days of meetings, of what was promised, and of reviews, one file a language (RFC 5545). They are days and not hours,
 * so that no time zone moves them.
 */
export default {
  label: 'output.calendar',
  *files(corpus) {
    for (const locale of corpus.site.locales) {
      const words = {
        ...translator(locale, corpus.site.stateNames),
        ...whereaboutsOf(corpus.site),
        corpus,
      }
      yield {
        path: addressIn(corpus.site, locale, calendarAddress).slice(1),
        body: () => calendarIn(words).toString(),
      }
    }
  },
} satisfies Output

function calendarIn(words: Telling): ICalCalendar {
  const { corpus, locale } = words
  const name = settingIn(corpus.site.name, locale)
  const calendar = ical({
    name,
    prodId: { company: 'Samleng', product: 'Samleng', language: locale.toUpperCase() },
    source: words.urlIn(locale, calendarAddress),
  })
  for (const date of datesIn(words)) add(date, calendar, words)
  return calendar
}

interface Dated {
  entry: Entry
  /** Tells apart the days of one entry. */
  what: string
  date: PartialDate
  title: string
  note?: string | undefined
  place?: string | undefined
}

function* datesIn(words: Telling): Generator<Dated> {
  const { corpus, t } = words
  const titleIn = (entry: Entry) => onOneLine(titleOf(entry, words.locale).text)
  for (const entry of corpus.of('meetings')) {
    const note = wordOf(entry, 'summary', words.locale)?.text
    const place = wordOf(entry, 'place', words.locale)?.text
    yield { entry, what: 'met', date: entry.data.date, title: titleIn(entry), note, place }
  }
  for (const entry of corpus.of('asks')) {
    const { due, state } = askOn(entry, corpus)
    if (due === undefined) continue
    const promised = t('event.due', { date: words.date(due) })
    const note = `${promised} · ${t(`ask.state.${state}`)} · ${t('site.as-of', { date: words.date(corpus.asOf) })}`
    const title = t('feed.item', { what: promised, title: titleIn(entry) })
    yield { entry, what: `due-${due}`, date: due, title, note }
  }
  for (const entry of corpus.of('reviews')) {
    const labelled = (what: string) => t('feed.item', { what, title: titleIn(entry) })
    const { date, adopted } = entry.data
    yield { entry, what: 'reviewed', date, title: labelled(t('review.date')) }
    if (adopted)
      yield { entry, what: 'adopted', date: adopted, title: labelled(t('review.adopted')) }
  }
}

/** What is known by its month or year only stands on its last day, and says so. */
function add(
  { entry, what, date, title, note, place }: Dated,
  calendar: ICalCalendar,
  words: Telling,
) {
  const { corpus, locale, urlIn } = words
  const day = lastDayOf(date)
  const url = urlIn(locale, addressOf(entry))
  const about = day === date ? '' : words.t('calendar.not-exact', { date: words.date(date) })
  calendar.createEvent({
    id: `${url}#${what}`,
    stamp: midnight(day < corpus.asOf ? day : corpus.asOf),
    start: midnight(day),
    end: midnight(dayAfter(day)),
    allDay: true,
    summary: title,
    description: [note, about, url].filter(Boolean).join('\n'),
    location: place ? onOneLine(place) : null,
    url,
    categories: [{ name: words.t(`collection.${entry.collection}`) }],
    // Nobody is kept from other work by a day that others promised.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
