import { isUnspaced } from '#model/scripts.ts'

/**
 * The words of a text as the platform cuts them, in lower case: what the manuals of the other engines advise for
 * languages that set no spaces, without which they find nothing there. Undefined for the other languages.
 */
export function segmenterFor(locale: string): ((text: string) => string[]) | undefined {
  const ownName = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? ''
  if (!isUnspaced(ownName)) return undefined
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) =>
    [...segmenter.segment(text.normalize('NFC').toLowerCase().replaceAll('\u200b', ''))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment)
}
