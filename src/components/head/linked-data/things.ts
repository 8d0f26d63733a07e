import type {
  Country,
  CreativeWork,
  DefinedTerm,
  Event,
  GovernmentOrganization,
  Message,
  Report,
  Thing,
} from 'schema-dts'
import type { View } from '#components/view.ts'
import { askOn } from '#model/asks.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'
import { wordOf } from '#model/words.ts'
import {
  type AnyOrganization,
  eventsOf,
  funder,
  named,
  organizationIn,
  organizationsOf,
  sectorsOf,
  worksOf,
} from './references.ts'

/**
 * What the page of an entry is about, in the words of schema.org. An ask is a message of some organizations to others; a
 * meeting and a review are events; a sector is a term; what is written and cited is a work. What a page is about is the
 * same in every language, so that it has one name. Pages about the site itself are about nothing else.
 */
export function thingOf(entry: Entry, view: View): Extract<Thing, object> | undefined {
  switch (entry.collection) {
    case 'meetings':
      return meeting(entry, view)
    case 'asks':
      return ask(entry, view)
    case 'sectors':
      return sector(entry, view)
    case 'organizations':
      return organization(entry, view)
    case 'reviews':
      return review(entry, view)
    case 'recommendations':
      return recommendation(entry, view)
    case 'briefs':
      return brief(entry, view)
    case 'sources':
      return source(entry, view)
    default:
      return undefined
  }
}

const meeting = (entry: Entry<'meetings'>, view: View): Event => {
  const { date, place, online, sectors, participants, sources, fundedBy } = entry.data
  return {
    '@type': 'Event',
    ...named(entry, view),
    startDate: date,
    ...(online && { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' }),
    ...(place !== undefined && {
      location: { '@type': 'Place', name: wordOf(entry, 'place', view.locale)?.text ?? place },
    }),
    about: sectorsOf(sectors, view),
    attendee: organizationsOf(participants, view),
    ...funder(fundedBy, view),
    recordedIn: worksOf(sources, view),
  }
}

const ask = (entry: Entry<'asks'>, view: View): Message => {
  const { meeting: at, sectors, askedBy, addressees, sources, fundedBy } = entry.data
  const { asked, state } = askOn(entry, view.corpus)
  return {
    '@type': 'Message',
    ...named(entry, view),
    dateSent: asked,
    sender: organizationsOf(askedBy, view),
    recipient: organizationsOf(addressees, view),
    creativeWorkStatus: view.t(`ask.state.${state}`),
    about: sectorsOf(sectors, view),
    ...(at !== undefined && { recordedAt: eventsOf('meetings', [at], view) }),
    ...funder(fundedBy, view),
    citation: worksOf(sources, view),
  }
}

const sector = (entry: Entry<'sectors'>, view: View): DefinedTerm => ({
  '@type': 'DefinedTerm',
  ...named(entry, view),
})

function organization(entry: Entry<'organizations'>, view: View): AnyOrganization {
  const { acronym, url, fundedBy } = entry.data
  return {
    ...organizationIn(entry, view),
    ...named(entry, view),
    ...(acronym !== undefined && { alternateName: acronym }),
    ...(url !== undefined && { url }),
    ...funder(fundedBy, view),
  }
}

const review = (entry: Entry<'reviews'>, view: View): Event => {
  const { date, stateUnderReview, report, sources } = entry.data
  const country: Country = {
    '@type': 'Country',
    name: view.state(stateUnderReview),
    identifier: stateUnderReview,
  }
  return {
    '@type': 'Event',
    ...named(entry, view),
    startDate: date,
    about: country,
    recordedIn: worksOf([...new Set([report ?? [], sources].flat())], view),
  }
}

const recommendation = (entry: Entry<'recommendations'>, view: View): CreativeWork => {
  const { review: of, paragraph, recommendingStates, sectors, sources } = entry.data
  const wording = wordOf(entry, 'wording', view.locale)
  return {
    '@type': 'CreativeWork',
    ...named(entry, view),
    position: paragraph,
    ...(wording && { text: wording.text }),
    creator: recommendingStates.map(
      (code): GovernmentOrganization => ({
        '@type': 'GovernmentOrganization',
        name: view.state(code),
        identifier: code,
      }),
    ),
    creativeWorkStatus: view.t(`position.${stateOf(entry, view.corpus.asOf).position}`),
    about: sectorsOf(sectors, view),
    recordedAt: eventsOf('reviews', [of], view),
    citation: worksOf(sources, view),
  }
}

const brief = (entry: Entry<'briefs'>, view: View): Report => {
  const { date, updated, meetings, sectors, reviews, sources, fundedBy } = entry.data
  return {
    '@type': 'Report',
    ...named(entry, view),
    datePublished: date,
    ...(updated !== undefined && { dateModified: updated }),
    about: [
      ...sectorsOf(sectors, view),
      ...eventsOf('meetings', meetings, view),
      ...eventsOf('reviews', reviews, view),
    ],
    ...funder(fundedBy, view),
    citation: worksOf(sources, view),
  }
}

const source = (entry: Entry<'sources'>, view: View): CreativeWork => {
  const { publisher, date, symbol, url, archived, file, writtenIn } = entry.data
  return {
    '@type': 'CreativeWork',
    ...named(entry, view),
    publisher: { '@type': 'Organization', name: publisher },
    ...(date !== undefined && { datePublished: date }),
    ...(symbol !== undefined && { identifier: symbol }),
    ...(url !== undefined && { url }),
    ...(archived !== undefined && { archivedAt: archived }),
    ...(file !== undefined && {
      encoding: { '@type': 'MediaObject', contentUrl: view.sharedUrl(`/files/${file}`) },
    }),
    ...(writtenIn !== undefined && { inLanguage: writtenIn }),
  }
}
