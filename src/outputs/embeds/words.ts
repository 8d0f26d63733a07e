import { type Translator, translator } from '#i18n/index.ts'
import { type Whereabouts, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { escaped } from '#model/escaped.ts'
import { onOneLine } from '#model/one-line.ts'
import { unspaced, wordCutter } from '#model/word-cuts.ts'
import type { Word } from '#model/words.ts'

/** What is needed to say something in an embed. */
export interface EmbedView extends Translator, Whereabouts {
  corpus: Corpus
  /** A text as HTML, with places where a line of a script without spaces may end. */
  html(text: string): string
  /** A text of the content: in its language, and its direction cannot turn what stands around it. */
  word(word: Word): string
  /** A link that opens beside the page that has the frame. @param address inside the site */
  link(address: string, label: string): string
}

export function embedView(corpus: Corpus, locale: string): EmbedView {
  const words = translator(locale, corpus.site.stateNames)
  const whereabouts = whereaboutsOf(corpus.site)
  const cut = wordCutter(locale, words.wholeWords)
  const html = (text: string) => escaped(text).replace(unspaced, (run) => cut(run).join('<wbr>'))
  return {
    ...words,
    ...whereabouts,
    corpus,
    html,
    word: ({ text, locale: language }) =>
      `<bdi${language === locale ? '' : ` lang="${language}"`}>${html(onOneLine(text))}</bdi>`,
    link: (address, label) =>
      `<a href="${escaped(whereabouts.urlIn(locale, address))}" target="_blank" rel="noopener">${label}</a>`,
  }
}
