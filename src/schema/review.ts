import { z } from 'zod'
import { entryFields } from './entry.ts'
import {
  date,
  partialDate,
  reference,
  stateCode,
  text,
  trueOrFalse,
  wholeNumber,
  words,
} from './fields.ts'

/**
 * A number that somebody declared: how many recommendations, by what rule, on what day. Counting rules differ
 * (UPR Info counts a recommendation once for each recommending State), so a total never stands without its rule.
 */
const declaredTotal = z.strictObject({
  measure: z.enum(['received', 'supported', 'noted', 'pending']),
  number: wholeNumber(),
  /** From this day on the number is right. */
  date: partialDate(),
  countedBy: text(),
  /** None for one of each numbered paragraph. */
  rule: words().optional(),
  /** false: a count by another rule, or one that was corrected, which is shown and not summed. */
  official: trueOrFalse().default(true),
  sources: z.array(reference('sources')).min(1),
})
export type DeclaredTotal = z.infer<typeof declaredTotal>

/** One State examined in one cycle. */
export const review = z.strictObject({
  ...entryFields,
  stateUnderReview: stateCode(),
  cycle: wholeNumber(),
  session: wholeNumber().optional(),
  date: date(),
  /** By the Human Rights Council. */
  adopted: partialDate().optional(),
  troika: z.array(stateCode()).default([]),
  report: reference('sources').optional(),
  /** Where in the report the recommendations stand: 118–120. */
  paragraphs: text().optional(),
  totals: z.array(declaredTotal).default([]),
  /** true: every recommendation is recorded here, so that the declared totals must agree (`total-mismatch`). */
  complete: trueOrFalse().default(false),
  sources: z.array(reference('sources')).min(1),
})
