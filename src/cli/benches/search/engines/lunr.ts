import lunr from 'lunr'
import type { Engine } from './engine.ts'
import { summaryOf } from './engine.ts'
import { segmenterFor } from './segmented.ts'

export default {
  name: 'lunr 2',
  async make(pages, locale) {
    const tokenize = segmenterFor(locale)
    const cutText = (text: string) => (tokenize ? tokenize(text) : text)
    const index = lunr((builder) => {
      if (tokenize) unstemmed(builder)
      builder.field('title', { boost: 3 })
      builder.field('text')
      for (const { id, title, text } of pages)
        builder.add({ id, title: cutText(title), text: cutText(text) })
    })
    const shown = pages.map((page) => [page.id, { title: page.title, summary: summaryOf(page) }])
    return new Map([
      ['index.json', JSON.stringify(index)],
      ['shown.json', JSON.stringify(Object.fromEntries(shown))],
    ])
  },
  async open(folder, locale, download) {
    const tokenize = segmenterFor(locale) ?? wordsOf
    const texts = ['index.json', 'shown.json'].map((file) => download(`${folder}${file}`))
    const [index] = (await Promise.all(texts)).map((text) => JSON.parse(text))
    const opened = lunr.Index.load(index)
    return async (query, count) =>
      found(opened, tokenize(query))
        .slice(0, count)
        .map(({ ref }) => ref)
  },
} satisfies Engine

/** Its trimmer takes all but Latin letters away, and its stemmer is for English. */
function unstemmed(builder: lunr.Builder): void {
  builder.pipeline.reset()
  builder.searchPipeline.reset()
}

const wordsOf = (query: string): string[] => lunr.tokenizer(query).map(String)

/** The author's recipe: the word far above what begins so; slips only for a word that the site does not have. */
const found = (index: lunr.Index, words: readonly string[]): lunr.Index.Result[] =>
  index.query((query) => {
    for (const word of words) {
      query.term(word, { boost: 100 })
      const editDistance = isKnown(word, index) ? 0 : slips(word)
      if (editDistance > 0) query.term(word, { boost: 50, editDistance })
    }
    const wildcard = lunr.Query.wildcard.TRAILING
    query.term(words.at(-1) ?? '', { boost: 10, usePipeline: false, wildcard })
  })

/** How many are looked for. */
const slips = ({ length }: string): number => Math.min(2, Math.max(0, Math.floor(length / 2) - 1))

/** The parts of an index that the types leave out. */
interface Inside {
  pipeline: lunr.Pipeline
  invertedIndex: object
}

function isKnown(word: string, index: lunr.Index): boolean {
  const { pipeline, invertedIndex } = index as unknown as Inside
  return pipeline.runString(word).some((term) => term in invertedIndex)
}
