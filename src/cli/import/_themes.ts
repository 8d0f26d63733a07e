import { nearest } from '#model/nearest.ts'
import type { Cells } from './_cells.ts'
import type { Context } from './_context.ts'
import { folded, itemsOf } from './_folded.ts'
import { endOfThemes } from './_vocabulary.ts'

/** The sectors of the themes in a cell, by the editor's table; a theme that is not in it is said, once for all rows. */
export function themesIn(cells: Cells, between: RegExp, context: Context): string[] {
  const items = itemsOf(cells.text('themes'), between)
  const end = items.findIndex((item) => endOfThemes.test(folded(item)))
  const sectors = items
    .slice(0, end === -1 ? undefined : end)
    .flatMap((theme) => sectorsOf(theme, cells, context))
  return [...new Set(sectors)]
}

function sectorsOf(theme: string, cells: Cells, context: Context): readonly string[] {
  const { table, corpus, problems, folder } = context
  const known = table.themes.get(folded(theme))
  if (known) return known
  const ids = corpus.of('sectors').map(({ id }) => id)
  problems.gather('unknown-theme', cells.at('themes'), {
    theme,
    table: `${folder}/import.yml`,
    sector: nearest(folded(theme).replaceAll(' ', '-'), ids) ?? '…',
  })
  return []
}
