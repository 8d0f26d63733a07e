import { speakerOf } from '#components/speaker.ts'
import type { FacetCounts, Narrowing } from '#search/facets.ts'
import { type FacetName, facetNames } from '#search/record.ts'
import { element } from './elements.ts'
import { valueName } from './result-words.ts'
import type { SearchWords } from './words.ts'

/** The values of each facet that tells results apart, with how many results each would leave. */
export function facetList(
  counts: FacetCounts<FacetName>,
  chosen: Narrowing<FacetName>,
  words: SearchWords,
): Node[] {
  const { count } = speakerOf(words)
  return facetNames
    .filter((name) => counts[name].length > 1 || (chosen[name] ?? []).length > 0)
    .map((name) => {
      const { label } = words.facets[name]
      return element(
        'fieldset',
        { class: 'facet' },
        element('legend', { class: 'text-small text-muted' }, label),
        ...counts[name].map(({ value, count: found }) =>
          choice(name, value, valueName(name, value, words), count(found), chosen),
        ),
      )
    })
}

function choice(
  name: FacetName,
  value: string,
  label: string,
  count: string,
  chosen: Narrowing<FacetName>,
): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value })
  box.checked = chosen[name]?.includes(value) ?? false
  return element(
    'label',
    { class: 'facet-value' },
    box,
    ` ${label} `,
    element('span', { class: 'text-muted tabular-nums' }, count),
  )
}
