import { z } from 'zod'
import { date, type FieldMeta, text, words } from './fields.ts'

/** What every translation file says about itself. */
const translationFields = {
  translation: z.enum(['draft', 'reviewed']),
  /** The `updated` day of the original when it was translated. */
  follows: date().optional(),
  /** The texts of events, each under the date and kind of its event: 2014-06-26-position. */
  history: z.record(text(), words()).optional(),
} as const

/**
 * The shape of `<id>.<locale>.md`: words only. Facts stand once, in the original.
 *
 * @param original the strict object of the collection; its fields marked as words are allowed here, all optional
 */
export const translationOf = (original: z.ZodObject) => {
  const { history: _, ...withoutHistory } = translationFields
  const fields = 'history' in original.shape ? translationFields : withoutHistory
  const wordFields = Object.entries(original.shape).filter(([, field]) =>
    isWords(field as z.ZodType),
  )
  return z.strictObject({
    ...Object.fromEntries(wordFields.map(([name]) => [name, words().optional()])),
    ...fields,
  })
}

export interface TranslationData {
  translation: 'draft' | 'reviewed'
  follows?: string | undefined
  history?: Record<string, string> | undefined
  [field: string]: unknown
}

function isWords(field: z.ZodType): boolean {
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field
  return (inner.meta() as FieldMeta | undefined)?.words === true
}
