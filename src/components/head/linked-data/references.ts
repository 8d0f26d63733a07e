import type { GovernmentOrganization, NGO, Organization, Project } from 'schema-dts'
import type { View } from '#components/view.ts'
import { addressOf } from '#model/addresses.ts'
import type { Entry } from '#model/entry.ts'
import { titleOf, wordOf } from '#model/words.ts'

/** What names an entry among all things, in every language: the address of its page in the first one. */
export const thingId = (entry: Entry, { corpus: { site }, urlIn }: View): string =>
  `${urlIn(site.locales[0] as string, addressOf(entry))}#entry`

/** The least that is said of a thing where another one names it. */
const label = (entry: Entry, view: View) => ({
  '@id': thingId(entry, view),
  name: titleOf(entry, view.locale).text,
})

/** What is said of every thing where it is the one that a page is about. */
export const named = (entry: Entry, view: View) => ({
  ...label(entry, view),
  ...summed(entry, view),
})

/** Its summary, where it has one. */
function summed(entry: Entry, view: View) {
  const summary = wordOf(entry, 'summary', view.locale)
  return summary ? { description: summary.text } : {}
}

/** State bodies and civil society have types of their own; of the others it is not known which they are. */
const organizationType = {
  coalition: 'NGO',
  ngo: 'NGO',
  'un-agency': 'Organization',
  'state-body': 'GovernmentOrganization',
  donor: 'Organization',
  project: 'Project',
  other: 'Organization',
} as const

/** Any organization of the types that are told apart. */
export type AnyOrganization = Extract<NGO | GovernmentOrganization | Organization | Project, object>

/** An organization as others name it. */
export const organizationIn = (entry: Entry<'organizations'>, view: View): AnyOrganization =>
  ({ '@type': organizationType[entry.data.kind], ...label(entry, view) }) as AnyOrganization

export const organizationsOf = (ids: readonly string[], view: View): AnyOrganization[] =>
  view.corpus.these('organizations', ids).map((entry) => organizationIn(entry, view))

export const sectorsOf = (ids: readonly string[], view: View) =>
  view.corpus
    .these('sectors', ids)
    .map((entry) => ({ '@type': 'DefinedTerm' as const, ...label(entry, view) }))

export const worksOf = (ids: readonly string[], view: View) =>
  view.corpus
    .these('sources', ids)
    .map((entry) => ({ '@type': 'CreativeWork' as const, ...label(entry, view) }))

export const eventsOf = (collection: 'meetings' | 'reviews', ids: readonly string[], view: View) =>
  view.corpus
    .these(collection, ids)
    .map((entry) => ({ '@type': 'Event' as const, ...label(entry, view) }))

export const funder = (ids: readonly string[], view: View) =>
  ids.length > 0 ? { funder: organizationsOf(ids, view) } : {}
