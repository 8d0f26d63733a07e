import type { Answer } from '#search/answer.ts'
import type { FacetName } from '#search/record.ts'
import { searchFor, type Wanted, wantedIn } from './address.ts'
import { withChoice } from './choices.ts'
import { Finder } from './finder.ts'
import { ResultsView } from './results-view.ts'
import { keepInLanguageLinks, SearchHistory } from './search-history.ts'
import { followChoice, onSearchKey } from './shortcut.ts'
import { waysOn } from './way-on.ts'
import type { SearchWords } from './words.ts'

const pageOfResults = 20

/** How long nobody types before more is asked for than the results: each of it may be another download. */
const settled = 500

/**
 * The search page at work. Nothing is downloaded before the field is focused or the address asks for something; while
 * nothing is looked for, the index of everything stays on the page.
 */
export class SearchPanel extends HTMLElement {
  readonly #words = JSON.parse(this.dataset['words'] ?? '') as SearchWords
  readonly #finder = new Finder(this.#words, location.href)
  readonly #history = new SearchHistory()
  readonly #view = new ResultsView(
    this,
    this.#words,
    () => void this.#look(this.#wanted, this.#shown),
  )
  #wanted: Wanted = { query: '', narrowing: {} }
  #shown = pageOfResults
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const field = this.#field
    field.addEventListener('focus', () => this.#finder.warm(), { once: true })
    field.addEventListener('input', () => this.#type())
    field.addEventListener('change', () => this.#history.settle())
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault()
      this.#history.settle()
    })
    this.#part('[data-facets]').addEventListener('change', (event) => this.#narrow(event))
    this.#part('[data-chosen]').addEventListener('click', (event) => this.#widen(event))
    this.#part('[data-clear]').addEventListener('click', () => this.#clear())
    this.#part('[data-more]').addEventListener('click', () => void this.#showMore())
    this.#part('[data-ways-on]').addEventListener('click', (event) => this.#follow(event))
    addEventListener('popstate', () => {
      // A step to a heading of the page is no step to another search.
      if (searchFor(this.#history.wanted) !== searchFor(this.#wanted)) this.#restore()
    })
    onSearchKey(() => field.select())
    followChoice(this.#part('[data-key]'))
    this.#restore()
    this.#part<HTMLDetailsElement>('details').open = matchMedia('(width >= 62rem)').matches
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    return this.querySelector(selector) as Part
  }

  get #field(): HTMLInputElement {
    return this.#part('input[name=q]')
  }

  /** Reads the address, as after a shared link or the back button. */
  #restore(): void {
    keepInLanguageLinks()
    const { wanted } = this.#history
    this.#field.value = wanted.query
    void this.#look(wanted)
  }

  #type(): void {
    const wanted = { ...this.#wanted, query: this.#field.value }
    this.#history.type(wanted)
    void this.#look(wanted)
  }

  #go(wanted: Wanted): Promise<void> {
    this.#history.go(wanted)
    this.#field.value = wanted.query
    return this.#look(wanted)
  }

  #narrow({ target }: Event): void {
    const { name, value, checked } = target as HTMLInputElement
    const choice = { name: name as FacetName, value }
    const narrowing = withChoice(this.#wanted.narrowing, choice, checked)
    void this.#go({ ...this.#wanted, narrowing })
  }

  /** The focus goes on to the next choice; behind the last one, to what was found. */
  #widen({ target }: Event): void {
    const buttons = () => [...this.#part('[data-chosen]').querySelectorAll('button')]
    const button = (target as Element).closest('button')
    if (!button) return
    const place = buttons().indexOf(button)
    const { name, value = '' } = button.dataset
    const narrowing = withChoice(this.#wanted.narrowing, { name: name as FacetName, value }, false)
    void this.#go({ ...this.#wanted, narrowing }).then(() =>
      (buttons()[place] ?? buttons().at(-1) ?? this.#part('[data-results]')).focus(),
    )
  }

  #clear(): void {
    void this.#go({ ...this.#wanted, narrowing: {} }).then(() =>
      this.#part('[data-results]').focus(),
    )
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void this.#go(wantedIn(link.search)).then(() => this.#part('[data-results]').focus())
  }

  async #showMore(): Promise<void> {
    const next = this.#shown
    await this.#look(this.#wanted, this.#shown + pageOfResults)
    this.#part('[data-results]').children[next]?.querySelector('a')?.focus()
  }

  async #look(wanted: Wanted, shown = pageOfResults): Promise<void> {
    clearTimeout(this.#timer)
    this.#wanted = wanted
    this.#shown = shown
    if (searchFor(wanted) === '') return this.#view.rest()
    this.#view.wait()
    const outcome = await this.#finder.ask({ ...wanted, count: shown })
    if (!outcome || wanted !== this.#wanted) return
    const { answer, failure } = outcome
    if (!answer) return this.#view.fail(failure)
    this.#view.show(answer, wanted, shown)
    this.#timer = setTimeout(() => void this.#goOn(answer, wanted), settled)
  }

  async #goOn(answer: Answer, wanted: Wanted): Promise<void> {
    const ways = await waysOn(wanted, answer, this.#finder, this.#words)
    if (wanted === this.#wanted) this.#view.showWaysOn(ways)
  }
}
