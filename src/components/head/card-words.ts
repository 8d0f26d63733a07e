import type { View } from '#components/view.ts'
import { askOn } from '#model/asks.ts'
import { hasCard } from '#model/cards.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'
import type { PageFacts } from './facts.ts'

/**
 * What the picture of a page says, for those who do not see it: what it is, its title, how it stands, whose site it is.
 * Where the picture is that of another page, the title is all that is sure.
 */
export function cardWords({ address, entry, title, name }: PageFacts, view: View): string {
  const parts =
    entry && hasCard(address, view.corpus)
      ? [kindOf(entry, view), title, ...standing(entry, view)]
      : [title]
  // The front page is called as its site is.
  return [...new Set([...parts, name])].join(' · ')
}

const kindOf = ({ collection, data }: Entry, { t }: View): string =>
  t(
    'audience' in data && data.audience === 'editors'
      ? 'site.for-editors'
      : `collection.${collection}`,
  )

/** How an ask or a recommendation stands on the day of the site. */
function standing(entry: Entry, { corpus, t }: View): string[] {
  if (entry.collection === 'recommendations')
    return [`${t('measures.position')}: ${t(`position.${stateOf(entry, corpus.asOf).position}`)}`]
  if (entry.collection !== 'asks') return []
  const { state, overdue } = askOn(entry, corpus)
  return [t(`ask.state.${state}`), ...(overdue ? [t('ask.overdue')] : [])]
}
