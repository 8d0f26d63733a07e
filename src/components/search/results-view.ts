import { type Speaker, speakerOf } from '#components/speaker.ts'
import type { Answer } from '#search/answer.ts'
import type { FailureCode } from '#search/messages.ts'
import type { Wanted } from './address.ts'
import { announcer } from './announcer.ts'
import { choiceButtons, choicesIn } from './choices.ts'
import { countSentence } from './count-sentence.ts'
import { element } from './elements.ts'
import { facetList } from './facet-list.ts'
import { FacetState } from './facet-state.ts'
import { resultItem } from './result-item.ts'
import { shortened } from './shortened.ts'
import type { SearchMessage, SearchWords } from './words.ts'

/** What the search page shows: how many, the filters, the results, what is wrong, and the ways on. */
export class ResultsView {
  readonly #panel: HTMLElement
  readonly #words: SearchWords
  readonly #again: () => void
  readonly #speaker: Speaker<SearchMessage>
  readonly #announce: (text: string) => void

  /** @param again asks once more, where something did not come */
  constructor(panel: HTMLElement, words: SearchWords, again: () => void) {
    this.#panel = panel
    this.#words = words
    this.#again = again
    this.#speaker = speakerOf(words)
    this.#announce = announcer(this.#part('[role=status]'))
  }

  #part(selector: string): HTMLElement {
    return this.#panel.querySelector(selector) as HTMLElement
  }

  /** An answer is on its way. */
  wait(): void {
    this.#panel.toggleAttribute('data-looking', true)
    const count = this.#part('[data-count]')
    if (count.textContent === '') count.textContent = this.#speaker.say('search.loading')
  }

  show(answer: Answer, wanted: Wanted, shown: number): void {
    const { results, total, missing } = answer
    const { say } = this.#speaker
    // Where nothing was found, the index of everything is the next best.
    this.#panel.toggleAttribute('data-looking', total > 0)
    this.#say(total === 0 ? this.#nothing(wanted) : countSentence(answer, this.#speaker))
    this.#showChoices(answer, wanted)
    this.#part('[data-results]').replaceChildren(
      ...results.map((result) => resultItem(result, this.#words)),
    )
    const cut = results.length < total && results.length < shown
    this.#part('[data-more]').hidden = cut || results.length >= total
    this.#part('[data-first]').textContent = cut
      ? say('search.first', { count: results.length })
      : ''
    this.#notify(missing ? say('search.missing') : '', 'search.again')
    this.showWaysOn([])
  }

  #nothing({ query, narrowing }: Wanted): string {
    const { say } = this.#speaker
    return choicesIn(narrowing).length > 0
      ? say('search.none-chosen')
      : say('search.none', { query: shortened(query) })
  }

  #showChoices({ facets }: Answer, { narrowing }: Wanted): void {
    const choices = choicesIn(narrowing)
    this.#part('[data-chosen]').replaceChildren(...choiceButtons(choices, this.#words))
    this.#part('[data-clear]').hidden = choices.length === 0
    const state = new FacetState(this.#part('[data-facets]'))
    this.#part('[data-facets]').replaceChildren(...facetList(facets, narrowing, this.#words))
    state.restore()
  }

  /** Said after the count: they come later, and below it. */
  showWaysOn(ways: readonly HTMLElement[]): void {
    this.#part('[data-ways-on]').replaceChildren(...ways)
    // Who typed another language than the page’s finds the way to what that language has at the top.
    this.#part('[data-elsewhere]').replaceChildren(
      ...ways
        .filter((way) => way.matches('h2'))
        .map(({ id, textContent }) => element('a', { href: `#${id}` }, textContent)),
    )
    const labels = ways.filter((way) => way.matches('p, h2')).map(({ textContent }) => textContent)
    if (labels.length > 0)
      this.#announce([this.#part('[data-count]').textContent, ...labels].join(' '))
  }

  fail(failure: FailureCode): void {
    const { say } = this.#speaker
    const said = `${say(`search.failure.${failure}`)} ${say('search.below')}`
    this.rest(said)
    const reload = failure === 'version' || failure === 'broken'
    this.#notify(said, reload ? 'search.reload' : 'search.again')
  }

  /** The page as it was sent. */
  rest(said = ''): void {
    this.#panel.toggleAttribute('data-looking', false)
    for (const part of ['facets', 'chosen', 'results', 'first', 'elsewhere', 'ways-on'])
      this.#part(`[data-${part}]`).replaceChildren()
    for (const part of ['clear', 'more']) this.#part(`[data-${part}]`).hidden = true
    this.#notify('')
    this.#say(said)
  }

  #say(text: string): void {
    this.#part('[data-count]').textContent = text
    this.#announce(text)
  }

  /** Says what is wrong, with a button for what can be done about it. */
  #notify(text: string, what: SearchMessage = 'search.again'): void {
    const button = element('button', { type: 'button', class: 'field' }, this.#speaker.say(what))
    button.addEventListener(
      'click',
      what === 'search.reload' ? () => location.reload() : this.#again,
    )
    const notice = this.#part('[data-notice]')
    notice.replaceChildren(...(text === '' ? [] : [element('p', {}, text), button]))
    notice.hidden = text === ''
  }
}
