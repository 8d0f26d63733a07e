import type { Translator } from '#i18n/index.ts'
import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import { askOn } from '#model/asks.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'

/** What a citation says besides: how the entry stood on the day of the site, which is what was read. */
export function standingOf(entry: Entry, corpus: Corpus, { t, date, locale }: Translator): string {
  const asOf = date(corpus.asOf)
  switch (entry.collection) {
    case 'asks':
      return t('cite.standing', { state: t(`ask.state.${askOn(entry, corpus).state}`), asOf })
    case 'recommendations':
      return t('cite.position', {
        position: t(`position.${stateOf(entry, corpus.asOf).position}`),
        asOf,
      })
    case 'sources':
      return t('cite.recorded', {
        url: whereaboutsOf(corpus.site).urlIn(locale, addressOf(entry)),
        asOf,
      })
    default:
      return t('cite.as-of', { asOf })
  }
}
