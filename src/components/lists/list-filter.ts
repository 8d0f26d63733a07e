import { type Speaker, speakerOf } from '#components/speaker.ts'
import { failureOf } from '#search/download.ts'
import { pageToOpen } from '#search/from-disk.ts'
import type { FailureCode } from '#search/messages.ts'
import { type ListWanted, listSearchFor, listWantedIn } from './address.ts'
import { ChoiceBoxes } from './choice-boxes.ts'
import { pagerLinks } from './pager-links.ts'
import { type FoundRows, ListSource } from './source.ts'
import type { ListMessage, ListSettings } from './words.ts'

const nothingWanted: ListWanted = { query: '', narrowing: {}, order: '', page: 1 }

/**
 * The list at work. Nothing is downloaded before a filter is used or the address asks for one; while nothing is
 * filtered, and where something does not come, the list stays as it was sent.
 */
export class ListFilter extends HTMLElement {
  readonly #settings = JSON.parse(this.dataset['settings'] ?? '') as ListSettings
  readonly #speaker: Speaker<ListMessage> = speakerOf(this.#settings)
  readonly #boxes = new ChoiceBoxes(this.#part('nav'))
  readonly #source = new ListSource(this.#settings, (...value) => this.#boxes.pathOf(...value))
  readonly #listening = new AbortController()
  #wanted = nothingWanted

  connectedCallback(): void {
    const { signal } = this.#listening
    const form = this.#part<HTMLFormElement>('form')
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('change', ({ target }) => target !== this.#field && this.#look(false))
    this.#field.addEventListener('input', () => this.#look(true))
    this.#field.addEventListener('focus', () => this.#source.warm(), { once: true })
    this.#part('[data-clear]').addEventListener('click', () => this.#clear())
    this.#part('[data-found]').addEventListener('click', (event) => this.#turnPage(event))
    addEventListener('popstate', () => this.#restore(), { signal })
    this.#restore()
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  get #field(): HTMLInputElement {
    return this.#part('input[name="text"]')
  }

  get #order(): HTMLSelectElement {
    return this.#part('select[name="order"]')
  }

  #part<Part extends Element = HTMLElement>(selector: string): Part {
    return this.querySelector(selector) as Part
  }

  /** Reads the address, as after a shared link or the back button. */
  #restore(): void {
    const wanted = listWantedIn(location.search, this.#boxes.facets)
    this.#field.value = wanted.query
    this.#order.value = wanted.order
    // An order that there is not would leave the box empty.
    if (this.#order.selectedIndex === -1) this.#order.selectedIndex = 0
    this.#boxes.choose(wanted.narrowing)
    void this.#show(wanted)
  }

  /** Reads the form. */
  #look(typing: boolean): void {
    const [query, order] = [this.#field.value, this.#order.value]
    void this.#go({ query, narrowing: this.#boxes.chosen, order, page: 1 }, typing)
  }

  /** Keeps the address in step: the way back undoes one choice, or all that was typed in a row. */
  #go(wanted: ListWanted, typing = false): Promise<void> {
    this.#move(this.#searchFor(wanted), typing)
    return this.#show(wanted)
  }

  /** Changes the address; on a disk that is possible only within one file, and the browser goes to any other. */
  #move(search: string, typing: boolean): void {
    const address = `${pageToOpen(this.#settings.list)}${search}`
    try {
      if (typing && history.state?.typing) history.replaceState({ typing }, '', address)
      else history.pushState({ typing }, '', address)
    } catch {
      location.assign(address)
    }
  }

  readonly #searchFor = (wanted: ListWanted): string => listSearchFor(wanted, this.#boxes.facets)

  #clear(): void {
    this.#move('', false)
    this.#restore()
    this.#field.focus()
  }

  #turnPage(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-page]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void this.#go({ ...this.#wanted, page: Number(link.dataset['page']) }).then(() =>
      this.#part('[data-found]').focus(),
    )
  }

  async #show(wanted: ListWanted): Promise<void> {
    this.#wanted = wanted
    if (this.#searchFor(wanted) === '') return this.#rest('')
    const status = this.#part('[data-status]')
    if (status.textContent === '') status.textContent = this.#speaker.say('search.loading')
    const found = await this.#source.find(wanted)
    if (!found || wanted !== this.#wanted) return
    if ('failure' in found) this.#fail(found.failure)
    else await this.#fill(found, wanted)
  }

  async #fill(found: FoundRows, wanted: ListWanted): Promise<void> {
    try {
      const rows = await found.nodes()
      if (wanted !== this.#wanted) return
      const hrefOf = (page: number) => this.#searchFor({ ...wanted, page })
      this.#part('[data-found]').replaceChildren(
        ...rows,
        ...pagerLinks(found.page, hrefOf, this.#speaker),
      )
    } catch (error) {
      if (wanted === this.#wanted) this.#fail(failureOf(error))
      return
    }
    const { page, whole, counts } = found
    const key = page.total === 0 ? 'list.none-fits' : 'list.count-of'
    this.#part('[data-status]').textContent = this.#speaker.say(key, { count: page.total, whole })
    this.#boxes.showCounts(counts, this.#speaker.count)
    this.#part('[data-clear]').hidden = false
    this.toggleAttribute('data-looking', true)
  }

  #fail(failure: FailureCode): void {
    this.#rest(this.#speaker.say(`list.failure.${failure}`))
    this.#part('[data-clear]').hidden = false
  }

  /** The list as it was sent. */
  #rest(said: string): void {
    this.#part('[data-status]').textContent = said
    this.#part('[data-found]').replaceChildren()
    this.#part('[data-clear]').hidden = true
    this.#boxes.showFirstCounts()
    this.toggleAttribute('data-looking', false)
  }
}
