import { mentionsIn } from '#model/attachments.ts'
import { absentFile } from './_attachments.ts'
import type { Check } from './check.ts'

/** A file that is shown, or named in a field, is there. Links are for `broken-link`. */
export const missingFile: Check<'missing-file'> = function* (corpus, around) {
  for (const { address, shown, ...where } of mentionsIn(corpus))
    if ((shown || where.field !== '') && !around.attachments.has(address))
      yield { ...where, ...absentFile(address, around) }
}
