import type { Key } from '#i18n/index.ts'
import { type FacetKind, facets, type LedgerFacet } from '#model/facets.ts'
import { titleOf, type Word } from '#model/words.ts'
import type { View } from './view.ts'

/** What a value of a facet is called, in the language of the page where it has a name in it. */
export const facetWord = (facet: LedgerFacet, value: string, view: View): Word =>
  words[facets[facet].kind](value, view)

type Naming = (value: string, view: View) => Word

const words: Record<FacetKind, Naming> = {
  sectors: titleIn('sectors'),
  organizations: titleIn('organizations'),
  states: (value, view) => ({ text: view.state(value), locale: view.locale }),
  years: (value, view) => ({ text: view.date(value), locale: view.locale }),
  numbers: (value, view) => ({ text: view.number(Number(value)), locale: view.locale }),
  'ask.state': (value, view) =>
    said(value === 'overdue' ? 'ask.overdue' : `ask.state.${value}`, view),
  position: (value, view) => said(`position.${value}`, view),
  implementation: (value, view) => said(`implementation.${value}`, view),
}

function titleIn(collection: 'sectors' | 'organizations'): Naming {
  return (value, { corpus, locale }) => {
    const entry = corpus.find(collection, value)
    return entry ? titleOf(entry, locale) : { text: value, locale }
  }
}

const said = (key: string, view: View): Word => ({ text: view.t(key as Key), locale: view.locale })
