import { facetWord } from '#components/facet-words.ts'
import type { View } from '#components/view.ts'
import { facets, type LedgerFacet } from '#model/facets.ts'
import type { FacetLists, Lists, ValueList } from '#model/lists.ts'
import { onceFor } from '#model/once.ts'
import type { Word } from '#model/words.ts'

/** A facet of a list as readers of one language see it. */
export interface FacetChoices {
  name: LedgerFacet
  label: string
  /** Named ones by their names, as the language orders them. */
  choices: readonly { word: Word; list: ValueList }[]
}

/** Worked out once for each view, however many pages show it. */
export const choicesOf = (lists: Lists, view: View): readonly FacetChoices[] => worked(view)(lists)

const worked = onceFor((view: View) =>
  onceFor((lists: Lists) => lists.facets.map((facet) => choicesIn(facet, view))),
)

function choicesIn({ name, values }: FacetLists, view: View): FacetChoices {
  const choices = values.map((list) => ({ word: facetWord(name, list.value, view), list }))
  const named = ['sectors', 'organizations', 'states'].includes(facets[name].kind)
  if (named) choices.sort((a, b) => view.compare(a.word.text, b.word.text))
  return { name, label: view.t(`facet.${name}`), choices }
}
