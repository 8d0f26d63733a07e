import { nearest } from '#model/nearest.ts'
import { bodiesOf } from './_bodies.ts'
import type { Check } from './check.ts'

/** A picture is a file that is there. */
export const missingPicture: Check<'missing-file'> = function* (corpus, { attachments, folder }) {
  for (const { place, body } of bodiesOf(corpus))
    for (const { to, line } of body.images) {
      if (to === undefined || attachments.has(to)) continue
      const meant = nearest(to, attachments)
      yield {
        code: 'missing-file',
        entry: place,
        field: '',
        line,
        values: { file: folder + to, ...(meant !== undefined && { nearest: meant }) },
      }
    }
}
