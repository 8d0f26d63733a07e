import { bodiesOf } from '#model/bodies.ts'
import { missingFile } from './_attachments.ts'
import type { Check } from './check.ts'

/** A picture is a file that is there. */
export const missingPicture: Check<'missing-file'> = function* (corpus, around) {
  for (const { place, body } of bodiesOf(corpus))
    for (const { to, line, column } of body.images)
      if (to !== undefined && !around.attachments.has(to))
        yield { entry: place, field: '', line, column, ...missingFile(to, around) }
}
