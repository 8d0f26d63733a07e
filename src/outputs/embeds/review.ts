import type { Entry } from '#model/entry.ts'
import { escaped } from '#model/escaped.ts'
import { computedOn, declaredOn, recommendationsOf } from '#model/totals.ts'
import { position as positions } from '#schema/recommendation.ts'
import { positionBar, positionShape } from './shapes.ts'
import type { EmbedView } from './words.ts'

/** A review: which cycle, and the declared positions, each of how many; where none are declared, what is recorded here. */
export function reviewParts(
  entry: Entry<'reviews'>,
  view: EmbedView,
): { above: string; below: string } {
  const { t, html, date, state } = view
  const { cycle, date: day, stateUnderReview } = entry.data
  const when = [state(stateUnderReview), t('review.cycle', { cycle }), date(day)].join(' · ')
  return { above: `<p class="quiet">${html(when)}</p>`, below: positionsOf(entry, view) }
}

function positionsOf(entry: Entry<'reviews'>, { t, html, corpus, number }: EmbedView): string {
  const { received, ...declared } = declaredOn(entry, corpus.asOf)
  if (!received) {
    const { received: count } = computedOn(recommendationsOf(corpus, entry), corpus.asOf)
    return `<p>${html(t('embed.recorded', { count }))}</p>`
  }
  const counts = positions.options
    .map((position) => ({ position, count: declared[position]?.number ?? 0 }))
    .filter(({ count }) => count > 0)
  const number0 = (position: (typeof positions.options)[number]) => declared[position]?.number ?? 0
  const label = t('review.bar', {
    received: received.number,
    supported: number0('supported'),
    noted: number0('noted'),
    pending: number0('pending'),
  })
  const rows = counts.map(
    ({ position, count }) =>
      `<li>${positionShape(position)}<span>${html(`${t('count.of', { part: number(count), whole: number(received.number) })} ${t(`position.${position}`)}`)}</span></li>`,
  )
  return counts.length === 0
    ? `<p>${html(label)}</p>`
    : `${positionBar(counts, escaped(label))}<ul>${rows.join('')}</ul>`
}
