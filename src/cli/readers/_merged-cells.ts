import { strFromU8 } from 'fflate'
import { attribute, columnNumber } from './_sheet-xml.ts'
import { maximumCells } from './limits.ts'
import { refuse } from './table.ts'

/** A cell that reaches over the rows below it; the file says its value once. */
export interface MergedCell {
  /** 0-based; where it begins. */
  row: number
  column: number
  /** 0-based; its last row. */
  end: number
}

/** Of each sheet, in their order (ECMA-376 Part 1 §18.3.1.55). */
export function mergedCellsOf(parts: Readonly<Record<string, Uint8Array>>): MergedCell[][] {
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const targets = new Map(
    tagsIn(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return tagsIn(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return mergedIn(text(target.startsWith('/') ? target.slice(1) : `xl/${target}`))
  })
}

function mergedIn(sheet: string): MergedCell[] {
  const merged = tagsIn(sheet, 'mergeCell').flatMap((tag) => {
    const [, letters = '', first, last] =
      /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(tag, 'ref')) ?? []
    const cell = {
      row: Number(first) - 1,
      column: columnNumber(letters) - 1,
      end: Number(last) - 1,
    }
    return cell.end > cell.row ? [cell] : []
  })
  // They cannot overlap, so that together they are no larger than a table may be.
  if (merged.reduce((sum, { row, end }) => sum + end - row, 0) > maximumCells)
    throw refuse('damaged-import')
  return merged
}

const tagsIn = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
