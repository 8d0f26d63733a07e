import { askOn } from '#model/asks.ts'
import type { Entry } from '#model/entry.ts'
import { stateOf } from '#model/ledger.ts'
import { settingIn, shortNameOf, titleOf } from '#model/words.ts'
import type { View } from './view.ts'

/**
 * The sentence to cite a page by, without its address: who says it, what, and how it stood on the day of the page. A
 * source is cited as itself, and then by whom it is recorded.
 */
export function citationOf(entry: Entry, view: View): string {
  const { corpus } = view
  const shared = {
    title: titleOf(entry, view.locale).text,
    publisher: settingIn(corpus.site.publisher, view.locale),
    asOf: view.date(corpus.asOf),
  }
  if (entry.collection === 'asks') {
    const { asked, state } = askOn(entry, corpus)
    const addressees = corpus.these('organizations', entry.data.addressees)
    return view.t('cite.ask', {
      ...shared,
      addressees: view.list(addressees.map((addressee) => shortNameOf(addressee, view.locale))),
      date: view.date(asked),
      state: view.t(`ask.state.${state}`),
    })
  }
  if (entry.collection === 'sources') return citationOfSource(entry, view)
  if (isDated(entry)) return view.t('cite.dated', { ...shared, date: view.date(entry.data.date) })
  if (entry.collection !== 'recommendations') return view.t('cite.page', shared)
  const [review] = corpus.these('reviews', [entry.data.review])
  return view.t('cite.recommendation', {
    ...shared,
    review: review ? titleOf(review, view.locale).text : '',
    paragraph: entry.data.paragraph,
    position: view.t(`position.${stateOf(entry, corpus.asOf).position}`),
  })
}

type Dated = Entry<'meetings'> | Entry<'briefs'> | Entry<'reviews'>

const isDated = (entry: Entry): entry is Dated =>
  entry.collection === 'meetings' || entry.collection === 'briefs' || entry.collection === 'reviews'

function citationOfSource({ data }: Entry<'sources'>, view: View): string {
  const { corpus } = view
  const facts = [data.symbol, data.date && view.date(data.date)].filter(Boolean)
  return view.t('cite.source', {
    author: data.publisher,
    title: [`“${data.title}”`, ...facts].join(', '),
    publisher: settingIn(corpus.site.publisher, view.locale),
    asOf: view.date(corpus.asOf),
  })
}
