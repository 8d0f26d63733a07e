import type { Key, Translator } from '#i18n/index.ts'
import { addressOf, outsideHref, type Whereabouts } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry, Followed } from '#model/entry.ts'
import { escaped } from '#model/escaped.ts'
import type { Answer, Happening } from '#model/feeds.ts'
import type { NamedEvent } from '#model/ledger.ts'
import { onOneLine } from '#model/one-line.ts'
import { eventWord, shortNameOf, titleOf, type Word, wordOf } from '#model/words.ts'

/** A language of the site, and where its pages are. */
export interface Telling extends Translator, Whereabouts {
  corpus: Corpus
}

/** What happened in one line: `Commitment: An official annual dialogue`. */
export function titleOfHappening({ entry, what }: Happening, words: Telling): string {
  const title = onOneLine(titleOf(entry, words.locale).text)
  const labelled = (key: Key) => words.t('feed.item', { what: words.t(key), title })
  if (what.kind === 'asked') return labelled('event.asked')
  if (what.kind === 'reviewed') return labelled('review.date')
  if (what.kind === 'adopted') return labelled('review.adopted')
  if (what.kind === 'event') return labelled(`event.${what.named.event.kind}`)
  if (what.kind !== 'answers') return title
  const counts = Map.groupBy(what.answers, ({ named }) => answerIn(named, words))
  const counted = [...counts].map(([answer, { length }]) =>
    words.t('feed.counted', { count: length, what: answer }),
  )
  return words.t('feed.item', {
    what: words.t(`event.${what.of}`),
    title: `${title}: ${words.list(counted)}`,
  })
}

/** What is said of it, as HTML, each text in the language that it is in. */
export function contentOf({ entry, what }: Happening, words: Telling): string {
  if (what.kind === 'event') return eventHtml(entry as Followed, what.named, words)
  if (what.kind === 'answers') return answersHtml(what.answers, words)
  const summary = wordOf(entry, 'summary', words.locale)
  const asked = entry.collection === 'asks' ? entry.data.addressees : []
  return [
    summary ? paragraph(summary, words) : '',
    named('ask.addressees', asked, words),
    'sources' in entry.data ? sources(entry.data.sources, words) : '',
  ].join('')
}

function eventHtml(entry: Followed, event: NamedEvent, words: Telling): string {
  const { by = [], due } = { by: [], due: undefined, ...event.event }
  const text = eventWord(entry, event, words.locale)
  const date = due ? escaped(words.t('event.due', { date: words.date(due) })) : ''
  return [
    text ? paragraph(text, words) : '',
    date ? `<p>${date}</p>` : '',
    named('feed.by', by, words),
    sources(event.event.sources, words),
  ].join('')
}

/** As many as somebody reads in a message; the rest is on the page. */
const mostAnswers = 40

function answersHtml(answers: readonly Answer[], words: Telling): string {
  const items = answers.slice(0, mostAnswers).map(({ recommendation, named: event }) => {
    const { text } = titleOf(recommendation, words.locale)
    const line = `${recommendation.data.paragraph} ${link(recommendation, text, words)}`
    return `<li>${line}: ${escaped(answerIn(event, words))}</li>`
  })
  const more = answers.length - items.length
  const rest = more > 0 ? `<p>${escaped(words.t('feed.more', { count: more }))}</p>` : ''
  return `<ul>${items.join('')}</ul>${rest}`
}

const answerIn = ({ event }: NamedEvent, { t }: Telling): string =>
  'implementation' in event
    ? t(`implementation.${event.implementation}`)
    : 'position' in event
      ? t(`position.${event.position}`)
      : t(`event.${event.kind}`)

function named(key: Key, ids: readonly string[], words: Telling): string {
  const organizations = words.corpus.these('organizations', ids)
  if (organizations.length === 0) return ''
  const links = organizations.map((each) => link(each, shortNameOf(each, words.locale), words))
  return `<p>${escaped(words.t(key))}: ${links.join(', ')}</p>`
}

function sources(ids: readonly string[], words: Telling): string {
  const items = words.corpus.these('sources', ids).map((source) => {
    const { text } = titleOf(source, words.locale)
    const outside = outsideHref(source.data.url)
    const there = outside ? ` &lt;<a href="${escaped(outside)}">${escaped(outside)}</a>&gt;` : ''
    return `<li>${link(source, text, words)}, ${escaped(source.data.publisher)}${there}</li>`
  })
  return items.length > 0
    ? `<p>${escaped(words.t('collection.sources'))}</p><ul>${items.join('')}</ul>`
    : ''
}

const link = (entry: Entry, text: string, { urlIn, locale }: Telling): string =>
  `<a href="${escaped(urlIn(locale, addressOf(entry)))}">${escaped(onOneLine(text))}</a>`

const paragraph = ({ text, locale }: Word, words: Telling): string =>
  `<p${locale === words.locale ? '' : ` lang="${locale}"`}>${escaped(onOneLine(text))}</p>`
