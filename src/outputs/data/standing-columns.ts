import { askOn } from '#model/asks.ts'
import type { Corpus } from '#model/corpus.ts'
import type { DataCollection } from '#model/data-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { askStates, stateOf } from '#model/ledger.ts'
import { onceFor } from '#model/once.ts'
import { computedOn, recommendationsOf } from '#model/totals.ts'
import { positionColumns } from '#outputs/recommendation-columns.ts'
import { implementation, position } from '#schema/recommendation.ts'
import { type DataColumn, ownColumn } from './column.ts'

/** How an entry stands on the day of the data; the columns are marked as computed. */
export const standingColumns = (collection: DataCollection, corpus: Corpus): DataColumn<Entry>[] =>
  ((standings[collection]?.(corpus) ?? []) as DataColumn<Entry>[]).map((column) => ({
    ...column,
    isComputed: true,
  }))

const standings: Readonly<
  Partial<Record<DataCollection, (corpus: Corpus) => DataColumn<never>[]>>
> = { asks: askColumns, recommendations: recommendationColumns, reviews: reviewColumns }

function askColumns(corpus: Corpus): DataColumn<Entry<'asks'>>[] {
  const required = { isRequired: true }
  return [
    ownColumn('asked', 'date', (ask) => askOn(ask, corpus).asked, required),
    ownColumn('state', 'choice', (ask) => askOn(ask, corpus).state, {
      ...required,
      choices: askStates,
    }),
    ownColumn('since', 'partial-date', (ask) => askOn(ask, corpus).event?.date),
    ownColumn('due', 'partial-date', (ask) => askOn(ask, corpus).due),
    ownColumn('overdue', 'true-or-false', (ask) => askOn(ask, corpus).overdue, required),
    ownColumn('waitedDays', 'whole-number', (ask) => askOn(ask, corpus).waited),
    ownColumn('lateDays', 'whole-number', (ask) => askOn(ask, corpus).late),
  ]
}

function recommendationColumns({ asOf }: Corpus): DataColumn<Entry<'recommendations'>>[] {
  const standing = onceFor((entry: Entry<'recommendations'>) => stateOf(entry, asOf))
  const [, statedAs, positionDate, positionSources] = positionColumns(asOf)
  const choices = implementation.options
  return [
    ownColumn('position', 'choice', (entry) => standing(entry).position, {
      isRequired: true,
      choices: position.options,
    }),
    ownColumn('statedAs', 'text', statedAs.value),
    ownColumn('positionDate', 'partial-date', positionDate.value),
    ownColumn('positionSources', 'id', positionSources.value, {
      isList: true,
      references: 'sources',
    }),
    ownColumn('reported', 'choice', (entry) => standing(entry).reported, { choices }),
    ownColumn('reportedDate', 'partial-date', (entry) => standing(entry).reportEvent?.date),
    ownColumn('assessed', 'choice', (entry) => standing(entry).assessed, { choices }),
    ownColumn('assessedDate', 'partial-date', (entry) => standing(entry).assessmentEvent?.date),
  ]
}

function reviewColumns(corpus: Corpus): DataColumn<Entry<'reviews'>>[] {
  const counts = onceFor((review: Entry<'reviews'>) =>
    computedOn(recommendationsOf(corpus, review), corpus.asOf),
  )
  const required = { isRequired: true }
  return [
    ownColumn('recorded', 'whole-number', (review) => counts(review).received, required),
    ownColumn('recordedSupported', 'whole-number', (review) => counts(review).supported, required),
    ownColumn('recordedNoted', 'whole-number', (review) => counts(review).noted, required),
    ownColumn('recordedPending', 'whole-number', (review) => counts(review).pending, required),
  ]
}
