import { nearest } from '#model/nearest.ts'
import type { Collection } from '#schema/collection.ts'
import { beginning, type Cells } from './_cells.ts'
import type { Context } from './_context.ts'
import { itemsOf } from './_folded.ts'
import type { Role } from './_vocabulary.ts'

/** The ids of a cell of our own list. */
export function idsIn(
  cells: Cells,
  role: Role,
  collection: Collection,
  { corpus, folder, problems }: Context,
): string[] {
  const ids = itemsOf(cells.text(role), /[;,\n]/)
  for (const id of ids) {
    if (corpus.has(collection, id)) continue
    const meant = nearest(
      id,
      corpus.of(collection).map((entry) => entry.id),
    )
    const values = { id: beginning(id), folder: `${folder}/${collection}/` }
    problems.gather('unknown-reference', cells.at(role), {
      ...values,
      ...(meant && { nearest: meant }),
    })
  }
  return [...new Set(ids)]
}
