/**
 * A field with a list of links below it, after the pattern “editable combobox with listbox popup” (ARIA Authoring
 * Practices): the focus stays in the field, the arrow keys move through the options. An option is a link and opens as
 * links do.
 */
export class Combobox {
  readonly #field: HTMLInputElement
  readonly #list: HTMLElement
  #options: HTMLAnchorElement[] = []
  #active = -1

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field
    this.#list = list
    field.addEventListener('keydown', (event) => this.#press(event))
    field.addEventListener('input', () => this.#activate(-1))
    // A click on an option does not take the focus out of the field.
    list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  /**
   * @param content with the options in it, elements of the role `option`
   * @param more the same as before and more below it: whoever is among the options stays there
   */
  show(content: readonly Node[], more = false): void {
    const [active, scrollTop] = more ? [this.#active, this.#list.scrollTop] : [-1, 0]
    this.#list.replaceChildren(...content)
    this.#options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
    for (const [place, option] of this.#options.entries()) option.id = `${this.#list.id}-${place}`
    const any = this.#options.length > 0
    this.#list.hidden = !any
    this.#field.setAttribute('aria-expanded', String(any))
    this.#list.scrollTop = scrollTop
    this.#activate(active)
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const active = this.#options[this.#active]
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      follow(active, event)
      return
    }
    const place = this.#placeAfter(event)
    if (place === undefined) return
    if (place !== -1 || event.key.startsWith('ArrowUp')) event.preventDefault()
    this.#activate(place)
  }

  /** Where a key leads; −1 is the field itself, which stands before the first option and after the last. */
  #placeAfter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | undefined {
    const count = this.#options.length
    if (count === 0 || ctrlKey || metaKey || altKey) return undefined
    const around = count + 1
    const moved = (by: number) => ((this.#active + 1 + by + around) % around) - 1
    // With no option active these keys move the caret, as in any field; so do those to the left and the right.
    const inList = (place: number) => (this.#active === -1 ? undefined : place)
    const keys: Readonly<Record<string, () => number | undefined>> = {
      ArrowDown: () => moved(1),
      ArrowUp: () => moved(-1),
      Home: () => inList(0),
      End: () => inList(count - 1),
      ArrowLeft: () => inList(-1),
      ArrowRight: () => inList(-1),
    }
    return keys[key]?.()
  }

  #activate(place: number): void {
    this.#active = place
    for (const [each, option] of this.#options.entries())
      option.setAttribute('aria-selected', String(each === place))
    const option = this.#options[place]
    if (option) this.#field.setAttribute('aria-activedescendant', option.id)
    else this.#field.removeAttribute('aria-activedescendant')
    if (place === 0) this.#list.scrollTop = 0
    option?.scrollIntoView({ block: 'nearest' })
  }
}

/** With the keys by which a click opens another tab, so does Enter. */
function follow(link: HTMLAnchorElement, { ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
  if (ctrlKey || metaKey || shiftKey) open(link.href, '_blank', 'noopener')
  else link.click()
}
