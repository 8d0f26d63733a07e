import { speakerOf } from '#components/speaker.ts'
import type { Answer, Result } from '#search/answer.ts'
import { pageToOpen } from '#search/from-disk.ts'
import { searchFor } from './address.ts'
import { element, excerptNodes, markedNodes, separately } from './elements.ts'
import type { Elsewhere } from './finder.ts'
import { groupsOf } from './groups.ts'
import { langOf, otherLanguage, standingOf, valueName, wayTo } from './result-words.ts'
import type { SearchMessage, SearchWords } from './words.ts'

/** What the list below the field of the search dialog shows. */
export class OptionGroups {
  readonly #words: SearchWords
  readonly #searchPage: string
  readonly #say: (key: SearchMessage, values?: Record<string, string | number>) => string
  #made = 0

  /** @param searchPage its address, to which those in the words are relative */
  constructor(words: SearchWords, searchPage: string) {
    this.#words = words
    this.#searchPage = searchPage
    this.#say = speakerOf(words).say
  }

  /** What answers, by type, each with the way to all of it. */
  found(answer: Answer, query: string): Node[] {
    return groupsOf(answer).map(({ type, results, total }) =>
      this.#group(valueName('type', type, this.#words), [
        ...results.map((result) => this.#result(result, this.#words.locale)),
        ...(total > results.length
          ? [
              this.#link(
                this.#say(`search.all.${type}`, { count: total }),
                searchFor({ query, narrowing: { type: [type] } }),
              ),
            ]
          : []),
      ]),
    )
  }

  /** What was found in the other languages of the site. */
  elsewhere(others: readonly Elsewhere[]): Node[] {
    return others.map(({ locale, results }) => {
      const language = this.#words.languages[locale]?.name ?? locale
      return this.#group(
        this.#say('search.results-in', { language }),
        results.slice(0, 5).map((result) => this.#result(result, locale)),
      )
    })
  }

  /** Words to try where nothing was found. */
  nearest(nearest: readonly string[]): Node[] {
    if (nearest.length === 0) return []
    const options = nearest.map((word) => {
      const option = this.#link(word, searchFor({ query: word, narrowing: {} }))
      option.dataset['query'] = word
      return option
    })
    return [this.#group(this.#say('search.nearest'), options)]
  }

  /** Before a word is typed, and where it cannot be looked for: the lists of the site. */
  beginnings(): Node[] {
    const { facets, languages, locale } = this.#words
    const base = languages[locale]?.base ?? ''
    const sectors = Object.entries(facets.sectors.values).slice(0, mostSectors)
    const types = Object.entries(facets.type.values).filter(([type]) => type !== 'pages')
    return [
      this.#group(
        this.#say('search.by-type'),
        types.map(([type, name]) => this.#link(name, `${base}${type}/`)),
      ),
      this.#group(
        this.#say('search.by-sector'),
        sectors.map(([id, name]) => this.#link(name, `${base}sectors/${id}/`)),
      ),
    ].filter((group) => group.querySelector('a'))
  }

  #group(label: string, options: readonly Node[]): HTMLElement {
    const id = `site-search-group-${this.#made++}`
    return element(
      'div',
      { role: 'group', 'aria-labelledby': id },
      element('p', { id, class: 'option-label', role: 'presentation' }, label),
      ...options,
    )
  }

  /** @param address relative to the search page */
  #link(text: string, address: string): HTMLAnchorElement {
    const href = pageToOpen(new URL(address, this.#searchPage).href)
    return element('a', { ...option, href, class: 'option option-way' }, text)
  }

  /**
   * A result is called by its title and how it stands; the excerpt is said after that, as its description.
   *
   * @param language of the index it came from
   */
  #result(result: Result, language: string): HTMLAnchorElement {
    const words = this.#words
    const { title, heading, excerpt, locale, excerptLocale } = result
    const { section } = wayTo(result, words, language, this.#searchPage)
    const about = [...standingOf(result, words), otherLanguage(locale, words) ?? ''].filter(Boolean)
    const id = `site-search-excerpt-${this.#made++}`
    const inLocale = { lang: langOf(locale, words), dir: 'auto' }
    const inExcerptLocale = { lang: langOf(excerptLocale, words), dir: 'auto' }
    const texts = [
      element('span', { class: 'option-title', ...inLocale }, ...markedNodes(title)),
      element('span', { class: 'option-heading', ...inExcerptLocale }, ...markedNodes(heading)),
      element('span', { class: 'option-about dotted' }, ...separately(about)),
      element(
        'span',
        { class: 'option-excerpt', id, 'aria-hidden': 'true', ...inExcerptLocale },
        ...excerptNodes(excerpt),
      ),
    ]
    return element(
      'a',
      { ...option, href: section, class: 'option', 'aria-describedby': id },
      ...texts.filter(({ id: own, textContent }) => own === id || textContent !== ''),
    )
  }
}

const mostSectors = 8
const option = { role: 'option', tabindex: '-1', 'aria-selected': 'false' }
