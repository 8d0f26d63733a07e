import { type Speaker, speakerOf } from '#components/speaker.ts'
import type { Answer } from '#search/answer.ts'
import { downloadText } from '#search/download.ts'
import { isBlank } from './address.ts'
import { announcer } from './announcer.ts'
import { Combobox } from './combobox.ts'
import { countSentence } from './count-sentence.ts'
import { Finder } from './finder.ts'
import { asked } from './groups.ts'
import { OptionGroups } from './option-groups.ts'
import { shortened } from './shortened.ts'
import type { SearchMessage, SearchWords } from './words.ts'

/** How long nobody types before other languages are asked, too: that is another download. */
const settled = 500

/**
 * Brings a search dialog to life that is open already, and in which somebody may have begun to type.
 *
 * @param searchPage the address of the search page in the language of the page; the words lie beside it
 * @returns when it answers; rejects when the words do not come
 */
export async function enliven(dialog: HTMLDialogElement, searchPage: string): Promise<void> {
  const words = await downloadText(new URL('words.json', searchPage).href)
  new SearchDialog(dialog, JSON.parse(words), searchPage)
}

class SearchDialog {
  readonly #dialog: HTMLDialogElement
  readonly #words: SearchWords
  readonly #field: HTMLInputElement
  readonly #box: Combobox
  readonly #finder: Finder
  readonly #groups: OptionGroups
  readonly #speaker: Speaker<SearchMessage>
  readonly #announce: (text: string) => void
  #query = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(dialog: HTMLDialogElement, words: SearchWords, searchPage: string) {
    this.#dialog = dialog
    this.#words = words
    this.#field = this.#part('input[name=q]')
    this.#box = new Combobox(this.#field, this.#part('[role=listbox]'))
    this.#finder = new Finder(words, searchPage)
    this.#groups = new OptionGroups(words, searchPage)
    this.#speaker = speakerOf(words)
    this.#announce = announcer(this.#part('[role=status]'))
    this.#field.addEventListener('input', () => void this.#look())
    this.#part('[role=listbox]').addEventListener('click', (event) => this.#choose(event))
    this.#finder.warm()
    void this.#look()
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    return this.#dialog.querySelector(selector) as Part
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer)
    const query = this.#field.value
    this.#query = query
    if (isBlank(query)) {
      this.#box.show(this.#groups.beginnings())
      return this.#say('')
    }
    if (this.#part('[data-count]').textContent === '')
      this.#part('[data-count]').textContent = this.#speaker.say('search.loading')
    const outcome = await this.#finder.ask({ query, count: asked })
    if (!outcome || query !== this.#query) return
    if (outcome.answer) return this.#show(outcome.answer, query)
    this.#box.show(this.#groups.beginnings())
    this.#say(this.#speaker.say(`search.failure.${outcome.failure}`))
  }

  #show(answer: Answer, query: string): void {
    const { say } = this.#speaker
    this.#box.show([...this.#groups.found(answer, query), ...this.#groups.nearest(answer.nearest)])
    const said =
      answer.total === 0
        ? say('search.none', { query: shortened(query) })
        : countSentence(answer, this.#speaker)
    this.#say(answer.missing ? `${said} ${say('search.missing')}` : said)
    this.#timer = setTimeout(() => void this.#lookElsewhere(answer, query), settled)
  }

  async #lookElsewhere(answer: Answer, query: string): Promise<void> {
    const others = await this.#finder.elsewhere({ query, count: asked }, answer)
    if (others.length === 0 || query !== this.#query) return
    this.#box.show(
      [
        ...this.#groups.found(answer, query),
        ...this.#groups.nearest(answer.nearest),
        ...this.#groups.elsewhere(others),
      ],
      true,
    )
    const { say } = this.#speaker
    const counts = others.map(({ total, locale }) =>
      say('search.all-in', {
        count: total,
        language: this.#words.languages[locale]?.name ?? locale,
      }),
    )
    this.#say([this.#part('[data-count]').textContent, ...counts].join(' '))
  }

  #say(text: string): void {
    this.#part('[data-count]').textContent = text
    this.#announce(text)
  }

  /** A word to try is tried here; what leads away closes the dialog, which a page would otherwise come back to. */
  #choose(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role=option]')
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return
    const { query } = option.dataset
    if (query === undefined) {
      this.#dialog.close()
      return
    }
    event.preventDefault()
    this.#field.value = query
    this.#field.focus()
    void this.#look()
  }
}
