/** Scripts that write no spaces between words: browsers find their line breaks by dictionaries that not all of them have. */
const unspaced = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]{6,}/gu
/** A stop or a sign of repetition (ៗ) belongs to the word before it. */
const startsWord = /^[\p{Lo}\p{N}]/u
/** Tags and comments, and elements whose content is not flowing text. */
const notText = /<(script|style|title|option|textarea|pre|code)\b[\s\S]*?<\/\1\s*>|<[^>]*>/g

/**
 * Puts `<wbr>` between the words of scripts without spaces, where Node's dictionary cuts them.
 *
 * @param html markup whose attributes quote `>`; only its text is changed
 * @param locale the language whose dictionary cuts
 */
export function withLineBreaks(html: string, locale: string): string {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const cut = (run: string) =>
    [...segmenter.segment(run)]
      .map(({ segment, index }) =>
        index > 0 && startsWord.test(segment) ? `<wbr>${segment}` : segment,
      )
      .join('')
  let result = ''
  let end = 0
  for (const match of html.matchAll(notText)) {
    result += html.slice(end, match.index).replace(unspaced, cut) + match[0]
    end = match.index + match[0].length
  }
  return result + html.slice(end).replace(unspaced, cut)
}
