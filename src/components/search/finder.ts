import type { Answer, Result, SearchRequest } from '#search/answer.ts'
import { type SearchClient, searchClient } from '#search/client.ts'
import type { SearchWords } from './words.ts'

/** What the index of another language of the site holds. */
export interface Elsewhere {
  locale: string
  /** How many there are in all, as that language’s search page counts. */
  total: number
  /** Without those that were found in the language of the page already. */
  results: readonly Result[]
}

/**
 * A reader may type another language than that of the page. Where its own language has fewer results than this, the
 * others are asked, too; never before, because it costs another download.
 */
const few = 3

/** The indexes of the site: that of the page’s language, and the others for when it has nothing. */
export class Finder {
  readonly #clients: ReadonlyMap<string, SearchClient>
  readonly #own: SearchClient

  /** @param page the address of the search page, to which those in the words are relative */
  constructor({ languages, locale }: SearchWords, page: string) {
    this.#clients = new Map(
      Object.entries(languages).map(([language, { index }]) => [
        language,
        searchClient(new URL(index, page).href),
      ]),
    )
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
    if (total >= few || request.query.trim() === '') return []
    const known = new Set(results.map(({ address }) => address))
    const others = [...this.#clients].filter(([, client]) => client !== this.#own)
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
