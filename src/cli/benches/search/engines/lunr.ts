import lunr from 'lunr'
import { type Open, textAt } from '#cli/benches/search/engine.ts'
import { segmenterFor } from './segmented.ts'

export const open: Open = async (folder, locale) => {
  const tokenize = segmenterFor(locale) ?? wordsOf
  const texts = ['index.json', 'shown.json'].map((file) => textAt(`${folder}${file}`))
  const [index] = (await Promise.all(texts)).map((text) => JSON.parse(text))
  const opened = lunr.Index.load(index)
  return async (query, count) =>
    found(opened, tokenize(query))
      .slice(0, count)
      .map(({ ref }) => Number(ref))
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
