/** A sentence of a text. */
export interface Sentence {
  text: string
  /** Where it begins in the text, in UTF-16 units. */
  start: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences by the rules of Unicode (UAX #29), but that none ends behind an initial or a title: `Dr. A. Sok`. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let begun = ''
  let start = 0
  for (const { segment, index } of segmenter.segment(text)) {
    if (begun === '') start = index
    begun += segment
    if (/(?:^|\s)\p{Lu}\p{Ll}{0,3}\.\s*$/u.test(begun)) continue
    sentences.push({ text: begun.trim(), start })
    begun = ''
  }
  if (begun !== '') sentences.push({ text: begun.trim(), start })
  return sentences.filter(({ text }) => text !== '')
}
