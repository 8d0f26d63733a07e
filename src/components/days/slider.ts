import { fromDisk } from '#search/from-disk.ts'
import { parsedPage } from '#search/trusted.ts'

/**
 * Takes the links inside it for the stops of a slider. Moving it says which days are meant; letting it go brings the
 * page of those days into the place of this one, so that the hand, or the focus, can stay where it is.
 */
export class DaySlider extends HTMLElement {
  #underway: AbortController | undefined

  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')]
    const shown = links.findIndex((link) => link.hasAttribute('aria-current'))
    const range = document.createElement('input')
    Object.assign(range, { type: 'range', min: '0', max: String(links.length - 1), step: '1' })
    range.value = String(shown)
    range.setAttribute('aria-label', this.dataset['label'] ?? '')
    const said = document.createElement('span')
    // The slider itself says its value to those who listen.
    said.setAttribute('aria-hidden', 'true')
    const stop = () => links[Number(range.value)] as HTMLAnchorElement
    const say = () => {
      said.textContent = stop().textContent
      range.setAttribute('aria-valuetext', said.textContent)
    }
    say()
    range.addEventListener('input', say)
    range.addEventListener('change', () => void this.#show(stop().href))
    this.prepend(range, said)
  }

  /** Where the page cannot be brought here, the browser goes there. */
  async #show(href: string): Promise<void> {
    if (fromDisk()) return location.assign(href)
    this.#underway?.abort()
    const underway = new AbortController()
    this.#underway = underway
    try {
      const response = await fetch(href, { signal: underway.signal })
      if (!response.ok) throw new Error(response.statusText)
      const page = parsedPage(await response.text())
      history.replaceState(null, '', href)
      document.title = page.title
      document.body.replaceWith(document.adoptNode(page.body))
      document.querySelector<HTMLInputElement>('day-slider input')?.focus()
    } catch {
      if (!underway.signal.aborted) location.assign(href)
    }
  }
}
