import { unspaced, wordCutter } from '#model/word-cuts.ts'
import { tag } from './tags.ts'

/** Tags and comments, and elements whose content is not flowing text; `text` is that of a drawing. */
const notText = new RegExp(
  String.raw`<(script|style|title|option|textarea|pre|code|text)\b[\s\S]*?<\/\1\s*>|${tag}`,
  'g',
)

/**
 * Puts `<wbr>` between the words of scripts without spaces, where Node's dictionary cuts them.
 *
 * @param html markup whose attributes stand in double quotes, as Astro writes them; only its text is changed
 * @param locale the language whose dictionary cuts
 * @param whole words that the dictionary does not know, and would cut or join to their neighbours
 */
export function withLineBreaks(html: string, locale: string, whole: readonly string[]): string {
  const cut = wordCutter(locale, whole)
  const broken = (run: string) => cut(run).join('<wbr>')
  let result = ''
  let end = 0
  for (const match of html.matchAll(notText)) {
    result += html.slice(end, match.index).replace(unspaced, broken) + match[0]
    end = match.index + match[0].length
  }
  return result + html.slice(end).replace(unspaced, broken)
}
