import { addressOf } from '#model/addresses.ts'
import { asksOn } from '#model/asks.ts'
import type { Entry } from '#model/entry.ts'
import { titleOf } from '#model/words.ts'
import { stateOfAsk } from './ask.ts'
import type { EmbedView } from './words.ts'

const mostShown = 3

/** A sector: how many of its asks wait, and those that have waited longest. */
export function sectorParts(
  entry: Entry<'sectors'>,
  view: EmbedView,
): { above: string; below: string } {
  const { t, html, link, word, locale, corpus } = view
  const asks = asksOn(corpus.referring(entry, 'asks'), corpus)
  // Those that wait come first, the longest before the others.
  const waiting = asks.filter(({ waited }) => waited !== undefined)
  const rows = waiting
    .slice(0, mostShown)
    .map(
      (on) =>
        `<li>${link(addressOf(on.ask), word(titleOf(on.ask, locale)))} <span class="state quiet">${stateOfAsk(on, view)} ${html(t('ask.days', { count: on.waited ?? 0 }))}</span></li>`,
    )
  const count =
    asks.length === 0
      ? t('asks.none')
      : t('home.waiting', { count: waiting.length, total: asks.length })
  return {
    above: `<p class="quiet">${html(t('collection.sectors'))}</p>`,
    below: `<p>${html(count)}</p>${
      rows.length === 0 ? '' : `<h2>${html(t('embed.longest'))}</h2><ol>${rows.join('')}</ol>`
    }`,
  }
}
