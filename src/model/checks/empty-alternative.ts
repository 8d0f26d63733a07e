import { bodiesOf } from '#model/bodies.ts'
import type { Check } from './check.ts'

/** A picture says in words what it shows, for those who cannot see it (WCAG 2.2, 1.1.1). */
export const emptyAlternative: Check<'empty-alternative'> = function* (corpus) {
  for (const { place, body } of bodiesOf(corpus))
    for (const { src, alt, line, column } of body.images)
      if (alt === '')
        yield { code: 'empty-alternative', entry: place, field: '', line, column, values: { src } }
}
