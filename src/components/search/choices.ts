import { speakerOf } from '#components/speaker.ts'
import type { Narrowing } from '#search/facets.ts'
import { type FacetName, facetNames } from '#search/record.ts'
import { element } from './elements.ts'
import { valueName } from './result-words.ts'
import type { SearchWords } from './words.ts'

/** A value that results are narrowed by. */
export interface Choice {
  name: FacetName
  value: string
}

export const choicesIn = (narrowing: Narrowing<FacetName>): Choice[] =>
  facetNames.flatMap((name) => (narrowing[name] ?? []).map((value) => ({ name, value })))

/** The same without a choice, or with it. */
export function withChoice(
  narrowing: Narrowing<FacetName>,
  { name, value }: Choice,
  chosen: boolean,
): Narrowing<FacetName> {
  const others = (narrowing[name] ?? []).filter((other) => other !== value)
  const values = chosen ? [...others, value] : others
  const { [name]: _, ...rest } = narrowing
  return values.length > 0 ? { ...rest, [name]: values } : rest
}

/** A button for each choice that takes it away. */
export const choiceButtons = (choices: readonly Choice[], words: SearchWords): HTMLElement[] =>
  choices.map(({ name, value }) => {
    const facet = words.facets[name].label
    const label = valueName(name, value, words)
    const { say } = speakerOf(words)
    const says = say('search.remove', { facet, value: label })
    const button = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': says, 'data-name': name, 'data-value': value },
      element('bdi', {}, say('measures.of', { label: facet, value: label })),
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    )
    return element('li', {}, button)
  })
