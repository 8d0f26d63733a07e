import { type Key, locales, translator } from './index.ts'

/**
 * The words by which people write minutes; none of them is ever shown. In a list, `…` stands for some words between
 * the others.
 */
const lists = {
  /** What may stand between the day, the month and the year. */
  dateJoints: 'minutes.date-joints',
  /** What says of a number that it is a month. */
  monthMarks: 'minutes.month-marks',
  dateLabels: 'minutes.date-labels',
  placeLabels: 'minutes.place-labels',
  /** What comes before the name of a place. */
  placeBefore: 'minutes.place-before',
  /** What says when and where a meeting was. */
  held: 'minutes.held',
  online: 'minutes.online',
  /** What a title of minutes has in it. */
  titles: 'minutes.titles',
  /** What says that those who are named were there. */
  tookPart: 'minutes.took-part',
  participantLabels: 'minutes.participant-labels',
  absentLabels: 'minutes.absent-labels',
  /** What begins a list of names in a sentence. */
  suchAs: 'minutes.such-as',
  and: 'minutes.and',
  /** The small words inside a name of several. */
  nameJoints: 'minutes.name-joints',
  /** What is written like the short name of an organization and is none. */
  noOrganizations: 'minutes.no-organizations',
  /** What the name of an organization has in it. */
  organizationWords: 'minutes.organization-words',
  sectorLabels: 'minutes.sector-labels',
  /** What may stand between such a label and its number. */
  numberMarks: 'minutes.number-marks',
  joint: 'minutes.joint',
  /** What a sentence is about that only arranges the next meeting. */
  ownBusiness: 'minutes.own-business',
  /** Who asks comes before, who is asked behind. */
  asks: 'minutes.asks',
  /** Who is asked comes before. */
  ought: 'minutes.ought',
  needed: 'minutes.needed',
  notAsking: 'minutes.not-asking',
  askHeadings: 'minutes.ask-headings',
  actionColumns: 'minutes.action-columns',
  whoColumns: 'minutes.who-columns',
  itemColumns: 'minutes.item-columns',
  organizationColumns: 'minutes.organization-columns',
  /** Where a long sentence may end, for a title. */
  clauses: 'minutes.clauses',
  /** What comes before the name of a person. */
  personTitles: 'minutes.person-titles',
} as const satisfies Readonly<Record<string, Key>>

/** What tells the kind of an organization, and what all of that kind are called together. */
const kinds = {
  'un-agency': 'minutes.kind.un-agency',
  'state-body': 'minutes.kind.state-body',
  donor: 'minutes.kind.donor',
  coalition: 'minutes.kind.coalition',
  ngo: 'minutes.kind.ngo',
} as const satisfies Readonly<Record<string, Key>>

export type MinutesKind = keyof typeof kinds
type Lists = { readonly [Name in keyof typeof lists]: readonly string[] }

export interface MinutesWords extends Lists {
  /** The twelve months, each under all its names. */
  months: readonly (readonly string[])[]
  kinds: Readonly<Record<MinutesKind, readonly string[]>>
}

/** Of all languages at once: minutes may be in another one than the site, or in two. */
export function minutesWords(): MinutesWords {
  const messages = locales.map((locale) => translator(locale).t)
  const listed = (key: Key) => messages.flatMap((t) => t(key).split(' | ').filter(Boolean))
  const ofAll = <Name extends string>(keys: Readonly<Record<Name, Key>>) =>
    Object.fromEntries(
      Object.entries<Key>(keys).map(([name, key]) => [name, listed(key)]),
    ) as unknown as Record<Name, string[]>
  const months = messages.map((t) => t('minutes.months').split(' | '))
  return {
    ...ofAll(lists),
    kinds: ofAll(kinds),
    months: (months[0] as string[]).map((_, month) =>
      months.flatMap((names) => names[month]?.split(', ') ?? []),
    ),
  }
}
