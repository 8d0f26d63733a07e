import { compareText } from '#model/compare-text.ts'
import type { Corpus } from '#model/corpus.ts'
import { daysBetween } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { isPublic, publicFrom } from '#model/visibility.ts'
import type { Finding, Question } from './question.ts'

/** What is not public yet, in the order in which it will be; drafts last, because no day is set for them. */
export const hidden: Question<'hidden', Hidden> = {
  name: 'hidden',
  findings: (corpus) =>
    corpus.all
      .filter(({ data }) => !isPublic(data, corpus.asOf))
      .sort((a, b) => compareText(publicFrom(a.data), publicFrom(b.data)))
      .map((entry) => findingOf(entry, corpus)),
}

type Hidden = 'draft' | 'draft-with-day' | 'embargoed'

function findingOf(entry: Entry, { asOf }: Corpus): Finding<Hidden> {
  const { visibility, publishFrom: date } = entry.data
  if (date === undefined) return { entry, place: entry, says: 'draft', values: {} }
  // An editor who sets a day may believe that it will do.
  if (visibility === 'draft')
    return { entry, place: entry, says: 'draft-with-day', values: { date } }
  const count = daysBetween(asOf, date)
  return { entry, place: entry, says: 'embargoed', values: { date, count } }
}
