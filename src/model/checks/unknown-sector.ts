import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** Every sector that a theme of a spreadsheet is turned into is there. */
export const unknownSector: Check<'unknown-reference'> = function* (corpus, around) {
  const { table, place } = around.imports
  const sectors = corpus.of('sectors').map(({ id }) => id)
  for (const [theme, ids] of Object.entries(table.themes))
    for (const [index, id] of ids.entries()) {
      if (corpus.has('sectors', id) || around.broken.has(`sectors/${id}`)) continue
      const meant = nearest(id, sectors)
      yield {
        code: 'unknown-reference',
        entry: place,
        field: `themes.${theme}.${index}`,
        values: {
          id,
          folder: `${around.folder}/sectors/`,
          ...(meant !== undefined && { nearest: meant }),
        },
      }
    }
}
