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
  measure: z.enum(['received', 'supported', 'noted', 'pending']).describe('What is counted.'),
  number: wholeNumber().describe('How many.'),
  date: partialDate().describe('From which day on the number is right.'),
  countedBy: text().describe('Who counted.'),
  rule: words()
    .optional()
    .describe('How they counted, when it is not one for each numbered paragraph.'),
  official: trueOrFalse()
    .default(true)
    .describe(
      'false for a count by another rule, or one that was corrected: it is shown, but not summed.',
    ),
  sources: z.array(reference('sources')).min(1).describe('Where the number can be verified.'),
})
export type DeclaredTotal = z.infer<typeof declaredTotal>

/** One State examined in one cycle. */
export const review = z.strictObject({
  ...entryFields,
  stateUnderReview: stateCode().describe('The State examined, as ISO 3166-1 alpha-3 code.'),
  cycle: wholeNumber().describe('1, 2, 3, 4 …'),
  session: wholeNumber().optional().describe('The session of the Working Group.'),
  date: date().describe('The day of the review.'),
  adopted: partialDate().optional().describe('When the Human Rights Council adopted the outcome.'),
  troika: z.array(stateCode()).default([]).describe('The three States that steered the review.'),
  report: reference('sources').optional().describe('The report of the Working Group.'),
  paragraphs: text()
    .optional()
    .describe('Where in the report the recommendations stand, such as 118–120.'),
  totals: z
    .array(declaredTotal)
    .default([])
    .describe('The numbers that were declared, each with its day and its source.'),
  complete: trueOrFalse()
    .default(false)
    .describe(
      'true when every recommendation of this review is recorded here: then the declared totals must agree with the files.',
    ),
  sources: z
    .array(reference('sources'))
    .min(1)
    .describe('Where a reader can verify what is said here.'),
})
