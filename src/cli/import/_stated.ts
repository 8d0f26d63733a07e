import { nearest } from '#model/nearest.ts'
import type { Position } from '#schema/recommendation.ts'
import type { Cells } from './_cells.ts'
import type { Context } from './_context.ts'
import { folded, itemsOf } from './_folded.ts'
import { idsIn } from './_ids.ts'
import type { Item, Stated } from './_item.ts'
import type { Printed } from './_printed.ts'
import { positionWords } from './_vocabulary.ts'

/** The position that a row tells, if it tells one. */
export function statedIn(item: Item, text: Printed, context: Context): Stated | undefined {
  const { cells, ours } = item
  const word = itemsOf(cells.text('position'), /\n/).join(' ')
  if (word === '') return undefined
  const meaning = positionOf(word, cells, context)
  if (!meaning) return undefined
  if (!ours) return { ...meaning, ...sourceOf(text, cells, context) }
  const own: Stated = { position: meaning.position }
  if (cells.has('statedAs')) own.statedAs = cells.text('statedAs') || (meaning.statedAs ?? '')
  else if (meaning.statedAs) own.statedAs = meaning.statedAs
  if (cells.text('positionDate') !== '') own.date = cells.text('positionDate')
  if (cells.text('positionSources') !== '')
    own.sources = idsIn(cells, 'positionSources', 'sources', context)
  return own
}

/** The State's own word is kept where it is not ours: nothing can be rejected in this review (HRC resolution 5/1, §32). */
function positionOf(word: string, cells: Cells, context: Context): Stated | undefined {
  const key = folded(word)
  const { positions } = context.table
  const chosen = positions.get(key) as Position | undefined
  if (chosen)
    return { position: chosen, ...(chosen === 'noted' && key !== 'noted' && { statedAs: word }) }
  for (const [position, [own, ...others]] of knownWords) {
    if (key === own) return { position }
    if (!others.includes(key)) continue
    const isOwnWord = position === 'noted' && !/^(takes?|took)? ?note$/.test(key)
    return { position, ...(isOwnWord && { statedAs: word.toLowerCase() }) }
  }
  const known = [...positions.keys(), ...knownWords.flatMap(([, words]) => words)]
  const meant = nearest(key, known)
  const values = { word, table: `${context.folder}/import.yml` }
  context.problems.gather('unknown-position', cells.at('position'), {
    ...values,
    ...(meant && { nearest: meant }),
  })
  return undefined
}

const knownWords = Object.entries(positionWords) as unknown as [Position, string[]][]

/** The document that the export names for the position, where the site has it as a source. */
function sourceOf(
  { positionSymbol }: Printed,
  cells: Cells,
  context: Context,
): Pick<Stated, 'sources'> {
  if (positionSymbol === undefined) return {}
  const source = context.symbols.get(positionSymbol)
  if (source !== undefined) return { sources: [source] }
  const values = { symbol: positionSymbol, folder: `${context.folder}/sources/` }
  context.problems.gather('unknown-symbol', cells.at('wording'), values, 'warning')
  return {}
}
