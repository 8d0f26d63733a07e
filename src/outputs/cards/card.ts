import { type Translator, translator } from '#i18n/index.ts'
import { papers, readable } from '#model/accent.ts'
import { whereaboutsOf } from '#model/addresses.ts'
import { asksOn } from '#model/asks.ts'
import type { CardPage } from '#model/cards.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import type { ShownState } from '#model/state-shapes.ts'
import { settingIn, titleOf, wordOf } from '#model/words.ts'
import type { Position } from '#schema/recommendation.ts'
import { factsOf } from './facts.ts'

/** All that a card shows: the same card is the same picture. */
export interface Card extends CardFacts {
  locale: string
  direction: 'ltr' | 'rtl'
  script: string
  wholeWords: readonly string[]
  /** What kind of page it is of. */
  label: string
  title: string
  /** Of the coalition’s site. */
  name: string
  /** Without `https://`. */
  address: string
  /** `#rrggbb`, readable on the paper. */
  accent: string
}

/** What is known of the thing, below its title. */
export interface CardFacts {
  /** How it stands, as a shape and in words. */
  state?: { mark: ShownState | Position; text: string }
  /** Shares of one bar; what they leave of the whole is empty. */
  bar?: { whole: number; shares: readonly { position: Position; count: number }[] }
  facts: readonly string[]
}

export function cardOf(page: CardPage, corpus: Corpus, locale: string): Card {
  const { site } = corpus
  const words = translator(locale, site.stateNames)
  const { direction, script, wholeWords } = words
  return {
    locale,
    direction,
    script,
    wholeWords,
    name: settingIn(site.name, locale),
    address: decodeURI(whereaboutsOf(site).urlIn(locale, page.address)).replace(
      /^\w+:\/\/|\/$/g,
      '',
    ),
    accent: readable(site.theme.accent, papers.light),
    ...saidOf(page, corpus, words),
  }
}

type Said = CardFacts & { label: string; title: string }

function saidOf(page: CardPage, corpus: Corpus, words: Translator): Said {
  const { t, locale } = words
  switch (page.of) {
    case 'site':
      return {
        label: t('card.site'),
        title: settingIn(corpus.site.tagline, locale),
        ...siteFacts(corpus, words),
      }
    case 'list':
      return {
        label: t('card.list'),
        title: t(`collection.${page.collection}`),
        facts: [
          t(`collection.${page.collection}.lead`),
          t('list.count', { count: corpus.of(page.collection).length }),
        ],
      }
    case 'addressees':
      return {
        label: t('collection.asks'),
        title: t('addressees.title'),
        facts: [t('addressees.lead')],
      }
    case 'addressee': {
      const { of, unanswered, asked } = page.debt
      return {
        label: t('addressees.title'),
        title: titleOf(of, locale).text,
        facts: [t('addressees.owes', { count: unanswered, asked }), asOf(corpus, words)],
      }
    }
    case 'entry':
      return entrySaid(page.entry, corpus, words)
  }
}

function entrySaid(entry: Entry, corpus: Corpus, words: Translator): Said {
  const { t, locale } = words
  const { facts, ...stands } = factsOf(entry, corpus, words)
  const summary = wordOf(entry, 'summary', locale)?.text
  const forEditors = 'audience' in entry.data && entry.data.audience === 'editors'
  return {
    label: t(forEditors ? 'site.for-editors' : `collection.${entry.collection}`),
    title: titleOf(entry, locale).text,
    ...stands,
    facts: summary !== undefined && facts.length < 2 ? [summary, ...facts] : facts,
  }
}

function siteFacts(corpus: Corpus, words: Translator): CardFacts {
  const asks = asksOn(corpus.of('asks'), corpus)
  if (asks.length === 0) return { facts: [words.t('home.idea')] }
  const count = asks.filter(({ waited }) => waited !== undefined).length
  return {
    facts: [words.t('home.waiting', { count, total: asks.length }), asOf(corpus, words)],
  }
}

const asOf = ({ asOf: day }: Corpus, { t, date }: Translator): string =>
  t('days.on', { date: date(day) })
