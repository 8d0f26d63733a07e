import { bodiesOf, insideLinks } from '#model/bodies.ts'
import { isPicture } from '#model/pictures.ts'
import type { Check } from './check.ts'

/**
 * Of `files/`, only pictures are published: they are encoded anew, so that nothing is left in them of who made them,
 * where and when. A document can be cleaned of that less surely, and is linked to where it was published.
 */
export const unpublishedFile: Check<'unpublished-file'> = function* (corpus, { attachments }) {
  const isUnpublished = (address: string) => attachments.has(address) && !isPicture(address)
  for (const { place, body } of bodiesOf(corpus))
    for (const { to = '', line, column } of body.images)
      if (isUnpublished(to))
        yield { code, entry: place, field: '', line, column, values: { file: to } }
  for (const { place, link, to } of insideLinks(corpus))
    if (isUnpublished(to.address))
      yield {
        code,
        entry: place,
        field: '',
        line: link.line,
        column: link.column,
        values: { file: to.address },
      }
}

const code = 'unpublished-file'
