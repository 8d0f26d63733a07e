import type { Entry } from '#model/entry.ts'
import { escaped } from '#model/escaped.ts'
import { computedOn, declaredPositions, recommendationsOf } from '#model/totals.ts'
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
  const declared = declaredPositions(entry, corpus.asOf)
  if (!declared) {
    const { received: count } = computedOn(recommendationsOf(corpus, entry), corpus.asOf)
    return `<p>${html(t('embed.recorded', { count }))}</p>`
  }
  const { received, counts } = declared
  const shares = positions.options
    .map((position) => ({ position, count: counts[position] }))
    .filter(({ count }) => count > 0)
  const label = t('review.bar', { ...counts, received })
  const rows = shares.map(
    ({ position, count }) =>
      `<li>${positionShape(position)}<span>${html(`${t('count.of', { part: number(count), whole: number(received) })} ${t(`position.${position}`)}`)}</span></li>`,
  )
  return shares.length === 0
    ? `<p>${html(label)}</p>`
    : `${positionBar(shares, received, escaped(label))}<ul>${rows.join('')}</ul>`
}
