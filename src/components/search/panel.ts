import { speakerOf } from '#components/speaker.ts'
import type { Answer } from '#search/answer.ts'
import { facetNames } from '#search/record.ts'
import { searchFor, type Wanted, wantedIn } from './address.ts'
import { facetList } from './facet-list.ts'
import { Finder } from './finder.ts'
import { resultItem } from './result-item.ts'
import type { SearchWords } from './words.ts'

const pageOfResults = 20

/**
 * The search page at work. Nothing is downloaded before the field is focused or the address asks for something; while
 * nothing is looked for, the index of everything stays on the page.
 */
export class SearchPanel extends HTMLElement {
  #words = JSON.parse(this.dataset['words'] ?? '') as SearchWords
  #client = new Finder(this.#words, location.href)
  #speaker = speakerOf(this.#words)
  #shown = pageOfResults

  connectedCallback(): void {
    this.#field.addEventListener('focus', () => this.#client.warm(), { once: true })
    this.#field.addEventListener('input', () => this.#look())
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#look()
    })
    this.#part('facets').addEventListener('change', () => this.#look())
    this.#more.addEventListener('click', () => this.#showMore())
    addEventListener('popstate', () => this.#restore())
    this.#restore()
    const roomy = matchMedia('(width >= 44rem)').matches
    const narrowed = Object.keys(wantedIn(location.search).narrowing).length > 0
    this.#details.open = roomy || narrowed
  }

  get #details(): HTMLDetailsElement {
    return this.querySelector('details') as HTMLDetailsElement
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input[name="q"]') as HTMLInputElement
  }

  get #more(): HTMLButtonElement {
    return this.querySelector('[data-more]') as HTMLButtonElement
  }

  #part(name: 'facets' | 'status' | 'results'): HTMLElement {
    return this.querySelector(`[data-${name}]`) as HTMLElement
  }

  /** Reads the address, as after a shared link or the back button. */
  #restore(): void {
    const wanted = wantedIn(location.search)
    this.#field.value = wanted.query
    void this.#answer(wanted)
  }

  /** Reads the form, and keeps the address in step. */
  #look(): void {
    const chosen = (name: string) =>
      [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
        ({ value }) => value,
      )
    const narrowing = Object.fromEntries(
      facetNames
        .map((name) => [name, chosen(name)] as const)
        .filter(([, values]) => values.length > 0),
    )
    const wanted = { query: this.#field.value, narrowing }
    history.replaceState(null, '', `${location.pathname}${searchFor(wanted)}`)
    this.#shown = pageOfResults
    void this.#answer(wanted)
  }

  #showMore(): void {
    const next = this.#shown
    this.#shown += pageOfResults
    void this.#answer(wantedIn(location.search)).then(() => {
      this.#part('results').children[next]?.querySelector('a')?.focus()
    })
  }

  async #answer(wanted: Wanted): Promise<void> {
    const looking = searchFor(wanted) !== ''
    this.toggleAttribute('data-looking', looking)
    if (!looking) return this.#clear()
    const status = this.#part('status')
    if (status.textContent === '') status.textContent = this.#speaker.say('search.loading')
    const outcome = await this.#client.ask({ ...wanted, count: this.#shown })
    if (!outcome || searchFor(wantedIn(location.search)) !== searchFor(wanted)) return
    if (outcome.answer) this.#show(outcome.answer, wanted)
    else {
      this.#clear()
      this.removeAttribute('data-looking')
      status.textContent = this.#speaker.say(`search.failure.${outcome.failure}`)
    }
  }

  #show(answer: Answer, { query, narrowing }: Wanted): void {
    const focused = document.activeElement as HTMLInputElement | null
    this.toggleAttribute('data-looking', answer.total > 0)
    this.#part('status').textContent =
      answer.total === 0
        ? this.#speaker.say('search.none', { query })
        : this.#speaker.say('search.count', { count: answer.total })
    this.#part('facets').replaceChildren(...facetList(answer.facets, narrowing, this.#words))
    this.#part('results').replaceChildren(
      ...answer.results.map((result) => resultItem(result, this.#words)),
    )
    this.#more.hidden = answer.results.length >= answer.total
    if (focused?.type === 'checkbox')
      this.querySelector<HTMLInputElement>(
        `input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`,
      )?.focus()
  }

  #clear(): void {
    for (const name of ['facets', 'status', 'results'] as const) this.#part(name).replaceChildren()
    this.#more.hidden = true
  }
}
