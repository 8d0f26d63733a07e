import { addressIn, addressOf, whereaboutsOf } from './addresses.ts'
import { askedOn } from './asks.ts'
import { cardPages, hasCard } from './cards.ts'
import type { Corpus } from './corpus.ts'
import type { PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { onOneLine } from './one-line.ts'
import { settingIn, titleOf } from './words.ts'

/** What is cited when the page of an entry is cited, in one language. Every text is on one line. */
export interface Cited {
  /** Stays as long as the address; no other entry or language has it. ASCII without what BibTeX reads as its own. */
  key: string
  /** In the words of CSL (https://docs.citationstyles.org). What only grows and has no day of its own is a web page. */
  type: 'report' | 'webpage' | 'article-newspaper'
  title: string
  publisher: string
  issued?: PartialDate
  /** Absolute. */
  url: string
  language: string
  number?: string
}

/** The ways in which programs are told, by the endings of their files. */
export const citeFormats = ['ris', 'bib', 'json'] as const
export type CiteFormat = (typeof citeFormats)[number]

/** Beside the page: `/asks/x/` → `/asks/x/cite.ris`. */
export const citeAddress = (entry: Entry, format: CiteFormat): string =>
  `${addressOf(entry)}cite.${format}`

/** The entries with files to cite them by: those with a card, for readers share and cite the same. */
export const citedEntries = (corpus: Corpus): Entry[] =>
  cardPages(corpus).flatMap((page) => (page.of === 'entry' ? [page.entry] : []))

/** Whether there are files beside its page to cite it by. */
export const isCitedByFiles = (entry: Entry, corpus: Corpus): boolean =>
  hasCard(addressOf(entry), corpus)

export function citedOf(entry: Entry, corpus: Corpus, locale: string): Cited {
  const { site } = corpus
  const url = whereaboutsOf(site).urlIn(locale, addressOf(entry))
  return {
    key: keyOf(site.url, addressIn(site, locale, addressOf(entry))),
    type: 'webpage',
    title: onOneLine(titleOf(entry, locale).text),
    publisher: onOneLine(settingIn(site.publisher, locale)),
    url,
    language: locale,
    ...own(entry, corpus),
  }
}

/** What the collection knows better. A source is cited as itself: whoever cites wants the document, not its record. */
function own(entry: Entry, corpus: Corpus): Partial<Cited> {
  switch (entry.collection) {
    case 'asks':
      return { type: 'report', issued: askedOn(entry, corpus) }
    case 'meetings':
    case 'briefs':
    case 'reviews':
      return { type: 'report', issued: entry.data.date }
    case 'recommendations': {
      const [review] = corpus.these('reviews', [entry.data.review])
      return {
        type: 'report',
        number: entry.data.paragraph,
        ...(review && { issued: review.data.date }),
      }
    }
    case 'sources':
      return ofSource(entry)
    default:
      return {}
  }
}

function ofSource({ data, locale }: Entry<'sources'>): Partial<Cited> {
  const { kind, publisher, date, symbol, url } = data
  return {
    type: kind === 'press' ? 'article-newspaper' : 'report',
    title: onOneLine(data.title),
    publisher: onOneLine(publisher),
    language: data.writtenIn ?? locale,
    ...(date !== undefined && { issued: date }),
    ...(symbol !== undefined && { number: onOneLine(symbol) }),
    ...(url !== undefined && { url: new URL(url).href }),
  }
}

/** `https://voice.org/base/` and `/km/asks/x/` → `voice.org:base:km:asks:x` */
const keyOf = (url: string, address: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}/${address}`
    .split('/')
    .filter(Boolean)
    .join(':')
    .replace(/[^a-z0-9:.-]/gi, '-')
}
