/** Filters are made anew for each answer; where the reader was among them, and what is open, stays. */
export class FacetState {
  readonly #facets: HTMLElement
  readonly #open: readonly string[]
  readonly #focused: string | undefined

  constructor(facets: HTMLElement) {
    this.#facets = facets
    this.#open = [...facets.querySelectorAll('details[open]')].map(selectorOf)
    const { activeElement } = document
    const within = activeElement?.closest('input, summary')
    this.#focused = within && facets.contains(within) ? selectorOf(within) : undefined
  }

  restore(): void {
    for (const selector of this.#open)
      this.#facets.querySelector<HTMLDetailsElement>(selector)?.setAttribute('open', '')
    if (this.#focused) this.#facets.querySelector<HTMLElement>(this.#focused)?.focus()
  }
}

function selectorOf(element: Element): string {
  if (element instanceof HTMLInputElement)
    return `input[name="${element.name}"][value="${CSS.escape(element.value)}"]`
  const details = element.closest<HTMLElement>('details')
  return `details[data-facet="${details?.dataset['facet']}"]${element === details ? '' : ' > summary'}`
}
