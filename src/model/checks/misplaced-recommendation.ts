import { paragraphId } from '#model/paragraphs.ts'
import type { Check } from './check.ts'

/** The address of a recommendation is made of its review and its paragraph, so its file lies where they say. */
export const misplacedRecommendation: Check<'misplaced-recommendation'> = function* (
  corpus,
  { folder },
) {
  for (const entry of corpus.of('recommendations')) {
    const { review, paragraph } = entry.data
    const id = `${review}/${paragraphId(paragraph)}`
    // Where the right place is taken, the two files have one paragraph, and that is said by its own rule.
    if (entry.id === id || corpus.has('recommendations', id)) continue
    const field = entry.id.startsWith(`${review}/`) ? 'paragraph' : 'review'
    const ending = entry.file.slice(entry.file.lastIndexOf('.'))
    yield {
      code: 'misplaced-recommendation',
      entry,
      field,
      values: { review, paragraph, file: `${folder}/recommendations/${id}${ending}` },
    }
  }
}
