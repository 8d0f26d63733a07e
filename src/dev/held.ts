import type { Corpus } from '#model/corpus.ts'

/** Pages run as modules of Vite, apart from those of Node that read the content: the process is what they have in common. */
const held = Symbol.for('samleng.corpus')
const process = globalThis as { [held]?: Corpus }

/** Shows another corpus on all pages from now on. */
export function holdCorpus(corpus: Corpus): void {
  process[held] = corpus
}

/** @throws Error before any reading was right: until then no page is asked for */
export function heldCorpus(): Corpus {
  const corpus = process[held]
  if (!corpus) throw new Error('There is no corpus yet.')
  return corpus
}
