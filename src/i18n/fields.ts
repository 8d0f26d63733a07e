import { isKey, type Key, type Translator } from './index.ts'

/**
 * What a field is called in a form.
 *
 * @param of a collection, `translation`, `site`, `import` or `allowed`
 * @param path as in the description of the field (`schema/described.ts`): `history.due`
 * @throws RangeError when there are no words for it in src/i18n/
 */
export const fieldLabel = (words: Translator, of: string, path: string): string =>
  words.t(keyOf('field', of, path, labels))

/** One sentence for the person who fills the field in; otherwise as `fieldLabel`. */
export const fieldHint = (words: Translator, of: string, path: string): string =>
  words.t(keyOf('hint', of, path))

/** What one of the choices of a field means, in a few words; otherwise as `fieldLabel`. */
export const choiceLabel = (words: Translator, of: string, path: string, choice: string): string =>
  words.t(keyOf('choice', of, path, choices, `.${choice}`))

/** A sentence about one of the choices of a field, where its words do not say enough; otherwise as `fieldLabel`. */
export function choiceMeaning(
  words: Translator,
  of: string,
  path: string,
  choice: string,
): string | undefined {
  const names = namesOf(of, path).map((name) => choices[name] ?? name)
  const key = names.map((name) => `meaning.${name}.${choice}`).find(isKey)
  return key && words.t(key)
}

/**
 * What a value of a kind looks like, with an example.
 *
 * @param kind as in the description of the field
 * @throws RangeError when there are no words for it in src/i18n/
 */
export const kindLabel = (words: Translator, kind: string): string =>
  words.t(existing(`kind.${kind}`))

function existing(key: string): Key {
  if (isKey(key)) return key
  throw new RangeError(`There are no words for “${key}” in src/i18n/.`)
}

function keyOf(
  kind: 'field' | 'hint' | 'choice',
  of: string,
  path: string,
  elsewhere: Readonly<Record<string, string>> = {},
  ending = '',
): Key {
  const keys = namesOf(of, path).map((name) => `${elsewhere[name] ?? `${kind}.${name}`}${ending}`)
  return keys.find(isKey) ?? existing(`${kind}.${of}.${path}${ending}`)
}

/**
 * From special to general: a field that means the same in all histories has its words once, as one of an `event`, and
 * one that means the same in all collections as one of an `entry`.
 */
function namesOf(of: string, path: string): string[] {
  const [, ofEvent] = /^history\.(.+)/.exec(path) ?? []
  return [`${of}.${path}`, ...(ofEvent ? [`event.${ofEvent}`] : []), `entry.${path}`]
}

/** Fields that have a name on the pages already: it is the one in forms, too. */
const labels: Readonly<Record<string, Key>> = {
  'entry.date': 'meeting.date',
  'entry.kind': 'source.kind',
  'entry.place': 'meeting.place',
  'entry.sectors': 'collection.sectors',
  'entry.sources': 'collection.sources',
  'entry.threads.kind': 'source.kind',
  'event.date': 'meeting.date',
  'event.kind': 'source.kind',
  'event.sources': 'collection.sources',
  'asks.addressees': 'ask.addressees',
  'asks.askedBy': 'ask.asked-by',
  'asks.date': 'ask.asked-on',
  'asks.history': 'ask.history',
  'asks.meeting': 'ask.meeting',
  'asks.takenUpIn': 'ask.taken-up',
  'briefs.date': 'brief.date',
  'briefs.meetings': 'collection.meetings',
  'briefs.reviews': 'collection.reviews',
  'organizations.acronym': 'organization.acronym',
  'organizations.url': 'organization.site',
  'recommendations.history': 'recommendation.history',
  'recommendations.history.position': 'event.position',
  'recommendations.paragraph': 'recommendation.paragraph',
  'recommendations.recommendingStates': 'facet.recommendingStates',
  'recommendations.review': 'recommendation.review',
  'reviews.adopted': 'review.adopted',
  'reviews.cycle': 'review.cycle-label',
  'reviews.date': 'review.date',
  'reviews.report': 'review.report',
  'reviews.stateUnderReview': 'review.state',
  'reviews.totals': 'totals.heading',
  'reviews.totals.countedBy': 'totals.counted-by',
  'reviews.totals.date': 'totals.from',
  'reviews.totals.number': 'totals.number',
  'reviews.totals.sources': 'collection.sources',
  'reviews.troika': 'review.troika',
  'site.licence.url': 'source.address',
  'site.publisher': 'source.publisher',
  'site.stateUnderReview': 'review.state',
  'site.url': 'source.address',
  'sources.file': 'source.file',
  'sources.publisher': 'source.publisher',
  'sources.record': 'source.record',
  'sources.symbol': 'source.symbol',
  'sources.url': 'source.address',
  'sources.writtenIn': 'source.language',
}

/** Choices that have words on the pages already, and how the keys of these begin. */
const choices: Readonly<Record<string, string>> = {
  'entry.threads.kind': 'thread.earlier',
  'event.implementation': 'implementation',
  'event.kind': 'event',
  'event.position': 'position',
  'import.positions': 'position',
  'organizations.kind': 'organization.kind',
  'reviews.totals.measure': 'measure',
  'site.share': 'share',
  'sources.kind': 'source.kind',
  'sources.record': 'source.record',
}
