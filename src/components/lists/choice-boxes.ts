import { element } from '#components/search/elements.ts'
import type { FacetCounts, Narrowing } from '#search/facets.ts'
import { folderOfPage } from '#search/from-disk.ts'

interface Box {
  facet: string
  input: HTMLInputElement
  item: HTMLElement
  count: HTMLElement
  /** What the page says without a filter. */
  countAtFirst: string
  /** The path of the list of this value. */
  path: string
}

/** The values of the facets as boxes to tick, made of the links that readers without scripts follow. */
export class ChoiceBoxes {
  readonly #boxes: readonly Box[]

  /** @param nav its links become boxes, in their places */
  constructor(nav: Element) {
    const details = [...nav.querySelectorAll('details')]
    nav.replaceWith(element('div', { class: nav.className }, ...details))
    this.#boxes = details.flatMap(boxesIn)
  }

  /** The names of the facets, in the order of the page. */
  get facets(): string[] {
    return [...new Set(this.#boxes.map(({ facet }) => facet))]
  }

  get chosen(): Narrowing<string> {
    const narrowing: Record<string, string[]> = {}
    for (const { facet, input } of this.#boxes)
      if (input.checked) narrowing[facet] = [...(narrowing[facet] ?? []), input.value]
    return narrowing
  }

  choose(narrowing: Narrowing<string>): void {
    for (const { facet, input } of this.#boxes)
      input.checked = narrowing[facet]?.includes(input.value) ?? false
    for (const { facet, input } of this.#boxes)
      if (input.checked)
        (input.closest(`[data-facet="${facet}"]`) as HTMLDetailsElement).open = true
  }

  pathOf(facet: string, value: string): string | undefined {
    return this.#boxes.find((box) => box.facet === facet && box.input.value === value)?.path
  }

  /** Says how many entries choosing each value would leave; a value that would leave none is not offered. */
  showCounts(counts: FacetCounts<string>, said: (count: number) => string): void {
    const known = new Map(
      Object.entries(counts).map(([facet, values]) => [
        facet,
        new Map(values.map(({ value, count }) => [value, count])),
      ]),
    )
    for (const { facet, input, item, count } of this.#boxes) {
      const left = known.get(facet)?.get(input.value) ?? 0
      count.textContent = said(left)
      item.hidden = left === 0 && !input.checked
    }
  }

  showFirstCounts(): void {
    for (const { item, count, countAtFirst } of this.#boxes) {
      count.textContent = countAtFirst
      item.hidden = false
    }
  }
}

function boxesIn(details: HTMLDetailsElement): Box[] {
  const facet = details.dataset['facet'] ?? ''
  const name = details.querySelector('summary')?.textContent ?? ''
  const list = details.querySelector('ul') as HTMLElement
  const group = element('div', { role: 'group', 'aria-label': name.trim() })
  list.replaceWith(group)
  group.append(list)
  return [...list.querySelectorAll('li')].map((item) => boxIn(facet, item))
}

function boxIn(facet: string, item: HTMLElement): Box {
  const link = item.querySelector('a') as HTMLAnchorElement
  const count = item.querySelector(':scope > span') as HTMLElement
  const input = element('input', { type: 'checkbox', name: facet, value: link.dataset['value'] })
  const label = element(
    'label',
    { class: 'facet-value' },
    input,
    ' ',
    ...link.childNodes,
    ' ',
    count,
  )
  item.replaceChildren(label)
  const path = folderOfPage(link.pathname)
  return { facet, input, item, count, countAtFirst: count.textContent ?? '', path }
}
