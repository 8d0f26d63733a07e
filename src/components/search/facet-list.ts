import { speakerOf } from '#components/speaker.ts'
import type { FacetCounts, Narrowing } from '#search/facets.ts'
import { type FacetName, facetNames } from '#search/record.ts'
import { element } from './elements.ts'
import { valueName } from './result-words.ts'
import type { SearchWords } from './words.ts'

/** How many values of a facet are shown at once; the rest can be opened. */
const most = 8

/** The values of each facet that tells results apart, with how many results each would leave. */
export const facetList = (
  counts: FacetCounts<FacetName>,
  narrowing: Narrowing<FacetName>,
  words: SearchWords,
): Node[] =>
  facetNames
    .filter((name) => counts[name].length > 1 || (narrowing[name] ?? []).length > 0)
    .map((name) => facet(name, choicesOf(counts[name], narrowing[name] ?? []), words))

interface Counted {
  value: string
  count: number
  chosen: boolean
}

/** Also what is chosen and leaves nothing, so that it can be taken away again. */
function choicesOf(
  counts: readonly { value: string; count: number }[],
  chosen: readonly string[],
): Counted[] {
  const known = new Set(counts.map(({ value }) => value))
  const unknown = [...new Set(chosen)].filter((value) => !known.has(value))
  return [...counts, ...unknown.map((value) => ({ value, count: 0 }))].map((counted) => ({
    ...counted,
    chosen: chosen.includes(counted.value),
  }))
}

function facet(name: FacetName, values: readonly Counted[], words: SearchWords): HTMLElement {
  const boxes = values.map((counted) => box(name, counted, words))
  const hidden = boxes.filter((_, place) => place >= most && !values[place]?.chosen)
  const shown = boxes.filter((each) => !hidden.includes(each))
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', { class: 'text-small text-muted' }, words.facets[name].label),
    element('div', { class: 'facet-values' }, ...shown),
    ...(hidden.length === 0
      ? []
      : [
          element(
            'details',
            { 'data-facet': name },
            element(
              'summary',
              { class: 'text-small' },
              speakerOf(words).say('search.more-values', { count: hidden.length }),
            ),
            element('div', { class: 'facet-values' }, ...hidden),
          ),
        ]),
  )
}

function box(name: FacetName, { value, count, chosen }: Counted, words: SearchWords): HTMLElement {
  const input = element('input', { type: 'checkbox', name, value })
  input.checked = chosen
  return element(
    'label',
    { class: 'facet-value' },
    input,
    ' ',
    element('bdi', {}, valueName(name, value, words)),
    ' ',
    element('span', { class: 'text-muted tabular-nums' }, speakerOf(words).count(count)),
  )
}
