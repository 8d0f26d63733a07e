import type { PageFacts } from '#components/head/facts.ts'
import type { View } from '#components/view.ts'
import { titleOf } from '#model/words.ts'
import { collections } from '#schema/collection.ts'

/** A page on the way from the front page to another one. */
export interface Crumb {
  /** Inside the site, the same in every language. */
  address: string
  title: string
}

/** The way to a page by its address: the front page, its list, the entry that it is a part of, itself. */
export function crumbsOf({ address, title, name }: PageFacts, view: View): Crumb[] {
  const parts = address.split('/').filter(Boolean)
  const above = parts.flatMap((_, index) => {
    const place = `/${parts.slice(0, index).join('/')}/`.replace('//', '/')
    const named = place === '/' ? name : nameAt(place, view)
    return named === undefined ? [] : [{ address: place, title: named }]
  })
  return [...above, { address, title }]
}

/** What a page that others stand below is called; nothing where there is none. */
function nameAt(address: string, { corpus, locale, t }: View): string | undefined {
  if (address === '/addressees/') return t('addressees.title')
  const collection = collections.find((each) => address === `/${each}/`)
  if (collection) return collection === 'pages' ? undefined : t(`collection.${collection}`)
  const entry = corpus.at(address)
  return entry && titleOf(entry, locale).text
}
