import { tag } from './tags.ts'

/** Scripts that write no spaces between words: browsers find their line breaks by dictionaries that not all of them have. */
const unspaced = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]{6,}/gu
/** A stop or a sign of repetition (ៗ) belongs to the word before it. */
const startsWord = /^[\p{Lo}\p{N}]/u
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
  const broken = breaker(locale, whole)
  let result = ''
  let end = 0
  for (const match of html.matchAll(notText)) {
    result += html.slice(end, match.index).replace(unspaced, broken) + match[0]
    end = match.index + match[0].length
  }
  return result + html.slice(end).replace(unspaced, broken)
}

/** Names and labels stand on thousands of pages: a run is cut once, until there are too many to keep. */
function breaker(locale: string, whole: readonly string[]): (run: string) => string {
  const key = [locale, ...whole].join('\n')
  const known = breakers.get(key)
  if (known) return known
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const answers = new Map<string, string>()
  const broken = (run: string) => {
    const answer = answers.get(run) ?? cutRun(run, segmenter, whole)
    if (answers.size >= mostKept) answers.clear()
    answers.set(run, answer)
    return answer
  }
  breakers.set(key, broken)
  return broken
}

const breakers = new Map<string, (run: string) => string>()
const mostKept = 20_000

function cutRun(run: string, segmenter: Intl.Segmenter, whole: readonly string[]): string {
  const places = [...segmenter.segment(run)].map(({ index }) => index)
  return piecesOf(run, corrected(places, run, whole))
    .map((piece, order) => (order > 0 && startsWord.test(piece) ? `<wbr>${piece}` : piece))
    .join('')
}

/** The places to cut a run at, with each of the words that stay whole cut out as one. */
function corrected(places: readonly number[], run: string, whole: readonly string[]): number[] {
  const kept = new Set(places)
  for (const word of whole)
    for (let start = run.indexOf(word); start >= 0; start = run.indexOf(word, start + 1)) {
      for (let place = start + 1; place < start + word.length; place++) kept.delete(place)
      kept.add(start).add(start + word.length)
    }
  return [...kept].sort((a, b) => a - b)
}

const piecesOf = (run: string, places: readonly number[]): string[] =>
  places.map((place, order) => run.slice(place, places[order + 1])).filter((piece) => piece !== '')
