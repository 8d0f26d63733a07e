/** Scripts that write no spaces between words: where their lines may break is told by dictionaries that few programs have. */
export const unspaced = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]{6,}/gu
/** A stop or a sign of repetition (ៗ) belongs to the word before it. */
const startsWord = /^[\p{Lo}\p{N}]/u

/**
 * Cuts text of a script without spaces where a line may end.
 *
 * @param locale the language whose dictionary cuts
 * @param whole words that the dictionary does not know, and would cut or join to their neighbours
 */
export function wordCutter(
  locale: string,
  whole: readonly string[],
): (run: string) => readonly string[] {
  const key = [locale, ...whole].join('\n')
  const known = cutters.get(key)
  if (known) return known
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  // Names and labels stand on thousands of pages: a run is cut once, until there are too many to keep.
  const answers = new Map<string, readonly string[]>()
  const cut = (run: string) => {
    const answer = answers.get(run) ?? cutRun(run, segmenter, whole)
    if (answers.size >= mostKept) answers.clear()
    answers.set(run, answer)
    return answer
  }
  cutters.set(key, cut)
  return cut
}

const cutters = new Map<string, (run: string) => readonly string[]>()
const mostKept = 20_000

function cutRun(run: string, segmenter: Intl.Segmenter, whole: readonly string[]): string[] {
  const places = [...segmenter.segment(run)].map(({ index }) => index)
  const words: string[] = []
  for (const piece of piecesOf(run, corrected(places, run, whole)))
    if (words.length === 0 || startsWord.test(piece)) words.push(piece)
    else words.push(words.pop() + piece)
  return words
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
