import type { Answer, Result, SearchRequest } from '#search/answer.ts'
import { type SearchClient, searchClient } from '#search/client.ts'
import { isBlank } from './address.ts'
import type { SearchWords } from './words.ts'
import { isWrittenIn } from './written-in.ts'

/** What the index of another language of the site holds. */
export interface Elsewhere {
  locale: string
  /** How many there are in all, as that language’s search page counts. */
  total: number
  /** Without those that were found in the language of the page already. */
  results: readonly Result[]
}

/**
 * A reader may type another language than that of the page. Where its own language has fewer results than this, or the
 * words are in the script of another, that one is asked, too; never otherwise, because it costs another download.
 */
const few = 3

/** The indexes of the site: that of the page’s language, and the others for when it has nothing. */
export class Finder {
  readonly #clients: ReadonlyMap<string, SearchClient>
  readonly #own: SearchClient
  readonly #locale: string

  /** @param page the address of the search page, to which those in the words are relative */
  constructor({ languages, locale }: SearchWords, page: string) {
    this.#clients = new Map(
      Object.entries(languages).map(([language, { index }]) => [
        language,
        searchClient(new URL(index, page).href),
      ]),
    )
    this.#locale = locale
    this.#own = this.#clients.get(locale) as SearchClient
  }

  warm(): void {
    this.#own.warm()
  }

  ask(request: SearchRequest): ReturnType<SearchClient['ask']> {
    return this.#own.ask(request)
  }

  /** What the other languages hold beside an answer of this one; nothing where the answer is enough. */
  async elsewhere(request: SearchRequest, { total, results }: Answer): Promise<Elsewhere[]> {
    const { query } = request
    if (isBlank(query)) return []
    const foreign = !isWrittenIn(this.#locale, query)
    const known = new Set(results.map(({ address }) => address))
    const others = [...this.#clients].filter(
      ([locale, client]) =>
        client !== this.#own && (total < few || (foreign && isWrittenIn(locale, query))),
    )
    const found = await Promise.all(
      others.map(async ([locale, client]) => {
        const { answer } = (await client.ask(request)) ?? {}
        const news = (answer?.results ?? []).filter(({ address }) => !known.has(address))
        return { locale, total: answer?.total ?? 0, results: news }
      }),
    )
    return found.filter((other) => other.results.length > 0)
  }
}
