import { type Draw, drawFrom } from '#cli/benches/draw.ts'
import { addressAt } from '#cli/benches/search/addresses.ts'
import type { Page } from '#cli/benches/search/collection.ts'
import type { Make } from '#cli/benches/search/engine.ts'
import { filesOf } from '#search/build.ts'
import type { Facets, SearchRecord } from '#search/record.ts'

export const make: Make = async (pages, locale) => {
  const draw = drawFrom(pages.length)
  const records = pages.map((page, place) => recordOf(page, addressAt(place), locale, draw))
  return new Map(filesOf(records, locale).map(({ path, body }) => [path, body]))
}

const recordOf = (
  { title, text }: Page,
  address: string,
  locale: string,
  draw: Draw,
): SearchRecord => ({
  address,
  type: 'recommendations',
  title,
  summary: '',
  locale,
  names: [],
  facets: facetsFrom(draw),
  sections: [{ anchor: '', heading: '', text }],
})

/** Something to narrow by, as on a real site: it costs bytes, and only our index has it. */
const facetsFrom = (draw: Draw): Facets => ({
  sectors: [`sector-${draw(24)}`],
  position: [draw(5) === 0 ? 'noted' : 'supported'],
  year: [String(2008 + draw(18))],
})
