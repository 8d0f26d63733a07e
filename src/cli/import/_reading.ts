import { placeOf, type Row } from '#cli/readers/table.ts'
import { beginning, type Cells, cellsOf } from './_cells.ts'
import type { Context } from './_context.ts'
import { folded } from './_folded.ts'
import { idsIn } from './_ids.ts'
import { type Item, textFields } from './_item.ts'
import type { Layout } from './_layout.ts'
import { paragraphOf } from './_paragraph.ts'
import { type Printed, printed } from './_printed.ts'
import { reviewOf } from './_reviews.ts'
import { statedIn } from './_stated.ts'
import { themesIn } from './_themes.ts'
import { headingRow, keptRows, type Role } from './_vocabulary.ts'

/** What the rows of a table say, and what cannot be said of them. */
export function itemsIn(layout: Layout, context: Context): Item[] {
  return layout.rows.flatMap((row) => {
    if (isShifted(row, layout, context)) return []
    const cells = cellsOf(layout, row, context.problems)
    return isLeftOut(cells) ? [] : itemOf(cells, layout, context)
  })
}

/** A comma that nobody put in quotes moves all that stands behind it: one sentence, not one for each cell. */
function isShifted(row: Row, { table, format, width }: Layout, { problems }: Context): boolean {
  const extra = row.cells.findIndex((cell, column) => column >= width && cell.trim() !== '')
  if (extra === -1 || !format.ours) return false
  problems.add('extra-cells', placeOf(table, row, extra), { columns: width })
  return true
}

/** Empty rows, headings between the rows, and what is no recommendation of the UPR. */
function isLeftOut(cells: Cells): boolean {
  const roles: Role[] = ['id', 'paragraph', 'wording', 'title', 'position']
  const texts = roles.map((role) => cells.text(role)).filter((text) => text !== '')
  if (texts.length === 0 || (texts.length === 1 && headingRow.test(texts[0] as string))) return true
  return (Object.entries(keptRows) as [Role, RegExp][]).some(
    ([role, kept]) => cells.text(role) !== '' && !kept.test(folded(cells.text(role))),
  )
}

function itemOf(cells: Cells, { format }: Layout, context: Context): Item[] {
  const review = reviewOf(cells, context)
  if (!review) return []
  const text = format.ours ? ownText(cells) : printed(cells.text('wording'), context.states)
  const paragraph = paragraphOf(cells, text, review, context)
  if (paragraph === undefined) return []
  const item: Item = { review, paragraph, cells, ours: format.ours, texts: {}, lists: {} }
  if (format.ours) readOwn(item, context)
  else readExport(item, text, format.betweenThemes, context)
  const stated = statedIn(item, text, context)
  return [{ ...item, ...(stated && { stated }) }]
}

const ownText = (cells: Cells): Printed => ({
  wording: cells.text('wording'),
  recommendingStates: [],
  unknownStates: [],
})

function readOwn(item: Item, context: Context): void {
  const { cells, texts, lists } = item
  for (const field of textFields) if (cells.has(field)) texts[field] = cells.text(field)
  if (cells.has('recommendingStates')) lists.recommendingStates = statesIn(cells, context)
  for (const field of ['sectors', 'sources'] as const)
    if (cells.has(field)) lists[field] = idsIn(cells, field, field, context)
}

function readExport(item: Item, text: Printed, between: RegExp, context: Context): void {
  const { cells, texts, lists } = item
  const wording = text.wording
  if (wording === '')
    context.problems.add('missing-wording', cells.at('wording'), { paragraph: item.paragraph })
  texts.wording = wording
  for (const name of text.unknownStates) unknownState(name, cells.at('wording'), context)
  const isNamed = cells.text('recommendingStates') !== ''
  if (text.otherBrackets !== undefined && !isNamed)
    context.problems.warn('no-state-in-brackets', cells.at('wording'), {
      paragraph: item.paragraph,
      text: beginning(text.otherBrackets),
    })
  const states = isNamed ? statesIn(cells, context) : text.recommendingStates
  if (states.length > 0) lists.recommendingStates = states
  const sectors = themesIn(cells, between, context)
  if (sectors.length > 0) lists.sectors = sectors
  const source = context.symbols.get(cells.text('symbol'))
  if (source !== undefined) lists.sources = [source]
}

function statesIn(cells: Cells, context: Context): string[] {
  const { codes, unknown } = context.states.in(cells.text('recommendingStates'))
  for (const name of unknown) unknownState(name, cells.at('recommendingStates'), context)
  return codes
}

function unknownState(name: string, at: ReturnType<Cells['at']>, context: Context): void {
  const meant = context.states.nearest(name)
  const values = { name: beginning(name), table: `${context.folder}/import.yml` }
  context.problems.gather('unknown-state', at, { ...values, ...(meant && { nearest: meant }) })
}
