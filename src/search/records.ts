import { addressOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry, Section } from '#model/entry.ts'
import { valuesOf } from '#model/facets.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { bodyIn, eventWord, titleOf, wordOf } from '#model/words.ts'
import { ledgerFacetNames, type RecordSection, type SearchRecord } from './record.ts'

/**
 * Every entry of the corpus as search shows it to readers of one language. What is not translated is there in the
 * words of its own language, and says so.
 *
 * @param stateName the name of a State by its ISO 3166-1 alpha-3 code, so that a State is found by name and code
 * @param dateName a date as pages show it, so that an entry is found by its day however that is written
 */
export function recordsOf(
  corpus: Corpus,
  locale: string,
  stateName: (code: string) => string = (code) => code,
  dateName: (date: string) => string = (date) => date,
): SearchRecord[] {
  return corpus.all.map((entry) => {
    const title = titleOf(entry, locale)
    const states = statesIn(entry).flatMap((code) => [code, stateName(code)])
    const dates = datesIn(entry).flatMap((date) => [date, dateName(date)])
    return {
      address: addressOf(entry),
      type: entry.collection,
      title: title.text,
      summary: wordOf(entry, 'summary', locale)?.text ?? '',
      locale: title.locale,
      names: [
        ...new Set([...tokensOf(entry), ...states, ...dates, ...otherTitles(entry, title.text)]),
      ],
      facets: valuesOf(entry, corpus, ledgerFacetNames),
      ...('audience' in entry.data && entry.data.audience === 'editors' && { isAside: true }),
      sections: [...sectionsOf(entry, corpus, locale)].map(({ locale: own, ...section }) =>
        own === title.locale ? section : { ...section, locale: own },
      ),
    }
  })
}

/** Names that are the same in every language. */
function tokensOf({ collection, data }: Entry): string[] {
  const tokens = {
    organizations: () => ('acronym' in data ? [data.acronym] : []),
    recommendations: () => ('paragraph' in data ? [data.paragraph] : []),
    sources: () => ('symbol' in data ? [data.symbol, data.publisher] : []),
  }
  const own = collection in tokens ? tokens[collection as keyof typeof tokens]() : []
  return own.filter((token) => token !== undefined)
}

function statesIn({ data }: Entry): string[] {
  if ('recommendingStates' in data) return data.recommendingStates
  return 'stateUnderReview' in data ? [data.stateUnderReview, ...data.troika] : []
}

/** The day, month or year of what is dated itself. */
const datesIn = ({ data }: Entry): string[] =>
  'date' in data && data.date !== undefined ? [data.date] : []

/** Readers look for an entry by the name they know, also where the page shows another language. */
const otherTitles = (entry: Entry, shown: string): string[] =>
  [entry.data.title, ...entry.translations.map((translation) => translation.data['title'])].filter(
    (title): title is string => typeof title === 'string' && title !== shown,
  )

type LocatedSection = RecordSection & { locale: string }

function* sectionsOf(entry: Entry, corpus: Corpus, locale: string): Generator<LocatedSection> {
  for (const field of ['wording', 'place']) {
    const word = wordOf(entry, field, locale)
    if (word) yield { anchor: '', heading: '', ...word }
  }
  yield* bodySections(entry, locale)
  yield* eventSections(entry, corpus, locale)
}

/** The body as the page shows it. */
function* bodySections(entry: Entry, locale: string): Generator<LocatedSection> {
  const { body, locale: own } = bodyIn(entry, locale)
  for (const { anchor, heading, text } of body.sections.filter(hasWords))
    yield { anchor, heading, text, locale: own }
}

const hasWords = ({ heading, text }: Section): boolean => `${heading}${text}`.trim() !== ''

/** What happened by the day of the build; each event has an anchor on the page of its entry. */
function* eventSections(entry: Entry, corpus: Corpus, locale: string): Generator<LocatedSection> {
  if (!isFollowed(entry)) return
  for (const named of eventsBy(entry, corpus.asOf)) {
    const word = eventWord(entry, named, locale)
    if (word) yield { anchor: named.id, heading: '', ...word }
  }
}
