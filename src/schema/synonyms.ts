import { z } from 'zod'
import { locale, text } from './fields.ts'

/** One synonym may stand without brackets. */
const listed = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)

/**
 * The shape of `synonyms.yml`: by language, the words that readers type and the words that the site uses for them.
 * It works one way: who types the first finds the others, too, below pages that have the word as it was typed.
 */
export const synonymTable = z.record(
  locale(),
  z.record(text(), z.preprocess(listed, z.array(text()).min(1))),
)
export type SynonymTable = z.infer<typeof synonymTable>
