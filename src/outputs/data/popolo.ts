import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { titleOf, wordOf } from '#model/words.ts'

/**
 * Organizations and meetings in the words of Popolo (https://www.popoloproject.com/specs/), which many tools for
 * parliaments and public life read. It holds no persons; who attends a meeting are organizations.
 */
export function popolo(corpus: Corpus) {
  const [locale = ''] = corpus.site.locales
  return {
    organizations: corpus.of('organizations').map((each) => organization(each, corpus, locale)),
    events: corpus.of('meetings').map((each) => event(each, corpus, locale)),
  }
}

function organization(entry: Entry<'organizations'>, corpus: Corpus, locale: string) {
  const { acronym, kind, url } = entry.data
  const name = titleOf(entry, locale).text
  return {
    id: entry.id,
    name,
    other_names: [
      ...(acronym === undefined ? [] : [{ name: acronym, note: 'acronym' }]),
      ...otherNames(entry, corpus, name),
    ],
    classification: kind,
    ...described(entry, locale),
    links: [...(url === undefined ? [] : [{ url, note: 'website' }]), ...pageLinks(entry, corpus)],
  }
}

function event(entry: Entry<'meetings'>, corpus: Corpus, locale: string) {
  const { date, participants, sources, online } = entry.data
  const place = wordOf(entry, 'place', locale)?.text
  return {
    id: entry.id,
    name: titleOf(entry, locale).text,
    ...described(entry, locale),
    classification: online ? 'online meeting' : 'meeting',
    start_date: date,
    ...(place !== undefined && { location: place }),
    attendees: corpus
      .these('organizations', participants)
      .map((each) => ({ id: each.id, name: titleOf(each, locale).text })),
    sources: [
      ...pageLinks(entry, corpus),
      ...corpus
        .these('sources', sources)
        .flatMap(({ data }) =>
          data.url === undefined ? [] : [{ url: data.url, note: data.title }],
        ),
    ],
  }
}

function described(entry: Entry, locale: string) {
  const summary = wordOf(entry, 'summary', locale)?.text
  return summary === undefined ? {} : { description: summary }
}

/** The name in each other language, which is all that the note of another name can say. */
const otherNames = (entry: Entry, { site }: Corpus, known: string) =>
  site.locales
    .map((locale) => titleOf(entry, locale))
    .filter(({ text }) => text !== known)
    .map(({ text, locale }) => ({ name: text, note: locale }))

function pageLinks(entry: Entry, { site }: Corpus) {
  const { urlIn } = whereaboutsOf(site)
  return site.locales.map((locale) => ({ url: urlIn(locale, addressOf(entry)), note: locale }))
}
