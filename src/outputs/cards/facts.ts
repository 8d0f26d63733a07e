import type { Translator } from '#i18n/index.ts'
import { type AskOn, askOn, asksOn } from '#model/asks.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'
import { declaredPositions } from '#model/totals.ts'
import { shortNameOf, titleOf, wordOf } from '#model/words.ts'
import type { Collection } from '#schema/collection.ts'
import { type Position, position as positions } from '#schema/recommendation.ts'
import type { CardFacts } from './card.ts'

/** What the card of an entry says below its title. */
export const factsOf = (entry: Entry, corpus: Corpus, words: Translator): CardFacts =>
  // Each is given the entries of its own collection.
  (writers[entry.collection] as Writer<Collection>)(entry, corpus, words)

type Writer<C extends Collection> = (
  entry: Entry<C>,
  corpus: Corpus,
  words: Translator,
) => CardFacts

const writers: { [C in Collection]: Writer<C> } = {
  asks: (entry, corpus, words) => {
    const on = askOn(entry, corpus)
    const { t, date } = words
    return {
      state: { mark: on.overdue ? 'overdue' : on.state, text: askState(on, words) },
      facts: [
        labelled(t('ask.addressees'), namesOf(entry.data.addressees, corpus, words)),
        dotted(
          `${t('ask.asked-on')}: ${date(on.asked)}`,
          t('days.on', { date: date(corpus.asOf) }),
        ),
      ],
    }
  },
  recommendations: (entry, corpus, words) => {
    const { t, state, list } = words
    const { paragraph, recommendingStates, review: id } = entry.data
    const [review] = corpus.these('reviews', [id])
    const { position } = stateOf(entry, corpus.asOf)
    const count = recommendingStates.length
    return {
      state: {
        mark: position,
        text: `${t('measures.position')}: ${t(`position.${position}`)}`,
      },
      facts: [
        dotted(
          `${t('recommendation.paragraph')} ${paragraph}`,
          review && titleOf(review, words.locale).text,
        ),
        ...(count > 0
          ? [labelled(t('recommendation.states', { count }), list(recommendingStates.map(state)))]
          : []),
      ],
    }
  },
  reviews: (entry, corpus, words) => {
    const { t, number } = words
    const { received: whole = 0, counts } = declaredPositions(entry, corpus.asOf) ?? {}
    const when = `${t('review.date')}: ${words.date(entry.data.date)}`
    const shares = positions.options
      .map((position) => ({ position, count: counts?.[position] ?? 0 }))
      .filter(({ count }) => count > 0)
    if (shares.length === 0)
      return { facts: [dotted(t('review.cycle', { cycle: entry.data.cycle }), when)] }
    const share = ({ position, count }: { position: Position; count: number }) =>
      `${t('count.of', { part: number(count), whole: number(whole) })} ${t(`position.${position}`)}`
    return { bar: { whole, shares }, facts: [dotted(...shares.map(share)), when] }
  },
  meetings: (entry, _, { t, date, locale }) => {
    const place = wordOf(entry, 'place', locale)?.text
    return {
      facts: [dotted(date(entry.data.date), place, entry.data.online ? t('meeting.online') : '')],
    }
  },
  organizations: (entry, corpus, words) => ({
    facts: [
      dotted(
        begun(words.t(`organization.kind.${entry.data.kind}`), words.locale),
        entry.data.acronym,
      ),
      ...asksWaiting(corpus.referring(entry, 'asks', 'addressees'), corpus, words),
    ],
  }),
  sectors: (entry, corpus, words) => ({
    facts: asksWaiting(corpus.referring(entry, 'asks'), corpus, words),
  }),
  sources: ({ data }, _, { t, date, locale }) => ({
    facts: [
      dotted(data.publisher, data.date && date(data.date), data.symbol),
      begun(t(`source.kind.${data.kind}`), locale),
    ],
  }),
  briefs: ({ data }, _, { t, date }) => ({ facts: [labelled(t('brief.date'), date(data.date))] }),
  pages: () => ({ facts: [] }),
}

/** `Open · 1,998 days without a final answer` */
function askState({ state, waited, overdue }: AskOn, { t, number, locale }: Translator): string {
  const waits =
    waited === undefined ? '' : `${number(waited)} ${t('ask.days-waiting', { count: waited })}`
  return dotted(begun(t(`ask.state.${state}`), locale), overdue ? t('ask.overdue') : '', waits)
}

function asksWaiting(
  asks: readonly Entry<'asks'>[],
  corpus: Corpus,
  { t, date }: Translator,
): string[] {
  const all = asksOn(asks, corpus)
  if (all.length === 0) return []
  const count = all.filter(({ waited }) => waited !== undefined).length
  return [
    t('home.waiting', { count, total: all.length }),
    t('days.on', { date: date(corpus.asOf) }),
  ]
}

const namesOf = (ids: readonly string[], corpus: Corpus, { list, locale }: Translator): string =>
  list(corpus.these('organizations', ids).map((each) => shortNameOf(each, locale)))

const labelled = (label: string, text: string): string => `${label}: ${text}`

const dotted = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

/** Words of the middle of a sentence at the beginning of one. */
const begun = (text: string, locale: string): string =>
  text.replace(/^./u, (first) => first.toLocaleUpperCase(locale))
