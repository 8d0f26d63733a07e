import type { Entry } from '#model/entry.ts'
import { wordsOf } from '#model/words.ts'
import { anyOf, type Cues, holds, isOnly } from './_cues.ts'
import { isNear, keyOf } from './_parties.ts'
import type { Passage } from './_passages.ts'
import type { Span } from './_span.ts'

/** A theme of the document: one that is recorded, or one that it names as such. */
export interface Theme {
  /** As printed, without its number. */
  name: string
  /** The recorded sector; none for a new one. */
  known?: { sector: Entry<'sectors'>; likeness: 'same' | 'near' }
  /** It says that the others share it. */
  isJoint: boolean
  span: Span
}

/** Where the text of a theme begins. */
export interface Section {
  theme: Theme
  passage: Passage
  /** How much of the passage is its heading; all of it, where it is a heading. */
  length: number
}

/**
 * The themes as the document sets them apart: `Sector 1: Health: …`, and headings that are those of recorded sectors.
 * A heading that is neither may be anything, so that nothing is made of it.
 */
export function sectionsIn(
  passages: readonly Passage[],
  sectors: readonly Entry<'sectors'>[],
  cues: Cues,
): Section[] {
  const pattern = labelPattern(cues)
  return passages.flatMap((passage) => {
    const section =
      passage.kind === 'row'
        ? ofRow(passage, sectors, cues)
        : (labelled(passage, pattern, sectors, cues) ?? headed(passage, sectors))
    return section ? [section] : []
  })
}

/** `Joint Sector 4: Financing:`; behind the number and the name stands a mark each, but at the end. */
const labelPattern = ({ words }: Cues): RegExp =>
  new RegExp(
    `^(?<label>(?:\\p{L}+ )?${anyOf(words.sectorLabels)}\\s*${anyOf(words.numberMarks)}?\\s*(?:\\p{Nd}{1,2}|[IVX]{1,4}))\\s*[:៖.–—-]\\s*(?<name>[^:៖.។–—]{2,80}?)\\s*(?<end>[:៖.។–—]|$)`,
    'iu',
  )

function labelled(
  passage: Passage,
  pattern: RegExp,
  sectors: readonly Entry<'sectors'>[],
  cues: Cues,
): Section | undefined {
  const { text, place } = passage
  const found = pattern.exec(text)
  const { label = '', name = '' } = found?.groups ?? {}
  if (!found || name === '') return undefined
  const known = sectorNamed(name, sectors)
  const isJoint = holds(label, cues.joint)
  const span = { place, words: text.slice(0, found[0].length).trim() }
  const theme = { name, isJoint, span, ...(known && { known }) }
  return { theme, passage, length: found[0].length }
}

/** `2. Water`, `Water:` and `Water: SWN said …` where water is a recorded sector. */
function headed(passage: Passage, sectors: readonly Entry<'sectors'>[]): Section | undefined {
  const { text, place, kind } = passage
  const number =
    /^(?:\p{Nd}{1,2}(?:\.\p{Nd}+)*[.):។]?|(?:[IVX]{1,4}|[a-z])[.)])\s+/iu.exec(text)?.[0] ?? ''
  const rest = text.slice(number.length)
  const [name = ''] = kind === 'heading' ? [rest] : (/^[^:៖.។–—]{2,80}(?=[:៖])/u.exec(rest) ?? [])
  const known = name === '' ? undefined : sectorNamed(name, sectors)
  if (known?.likeness !== 'same' && !(known && kind === 'heading')) return undefined
  const length = kind === 'heading' ? text.length : number.length + name.length + 1
  const span = { place, words: name.trim() }
  return { theme: { name: name.trim(), known, isJoint: false, span }, passage, length }
}

/** The theme that a table has for a row: a recorded sector, or any where the column is one of sectors. */
function ofRow(
  passage: Passage,
  sectors: readonly Entry<'sectors'>[],
  cues: Cues,
): Section | undefined {
  const { cells = [], columns = [], place } = passage
  const column = columns.findIndex((name) => isOnly(name, cues.itemColumns))
  const name = cells[column] ?? ''
  const known = sectorNamed(name, sectors)
  const isOfSectors = isOnly(columns[column] ?? '', cues.sectorLabels)
  if (name === '' || !(known || isOfSectors)) return undefined
  const theme = { name, isJoint: false, span: { place, words: name }, ...(known && { known }) }
  return { theme, passage, length: 0 }
}

/** By its title in any language, or by its id. */
export function sectorNamed(
  name: string,
  sectors: readonly Entry<'sectors'>[],
): Theme['known'] | undefined {
  const key = keyOf(name)
  if (key === '') return undefined
  const namesOf = (sector: Entry<'sectors'>) => [sector.id, ...wordsOf(sector, 'title')].map(keyOf)
  const same = sectors.find((sector) => namesOf(sector).includes(key))
  if (same) return { sector: same, likeness: 'same' }
  const near = sectors.find((sector) => namesOf(sector).some((one) => isNear(one, key)))
  return near && { sector: near, likeness: 'near' }
}

/** One theme may be named twice, each time a little differently. */
export const keyOfTheme = ({ known, name }: Theme): string => known?.sector.id ?? name.toLowerCase()
