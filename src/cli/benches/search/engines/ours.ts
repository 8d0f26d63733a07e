import type { Page } from '#cli/benches/search/collection.ts'
import { answer } from '#search/answer.ts'
import { filesOf } from '#search/build.ts'
import { openIndex } from '#search/open.ts'
import type { SearchRecord } from '#search/record.ts'
import type { Engine } from './engine.ts'

export default {
  name: 'Samleng',
  async make(pages, locale) {
    const records = pages.map((page, place) => recordOf(page, place, locale))
    return new Map([
      ...filesOf(records, locale).map(({ path, body }) => [path, body] as const),
      ['ids.json', JSON.stringify(pages.map(({ id }) => id))],
    ])
  },
  async open(folder, locale, download) {
    const ids: string[] = JSON.parse(await download(`${folder}ids.json`))
    const manifest = await download(`${folder}${locale}.json`)
    const index = await openIndex(manifest, (path) => download(`${folder}${path}`))
    return async (query, count) => {
      const { results } = await answer(index, { query, count })
      return results.map(({ address }) => ids[placeAt(address)] as string)
    }
  },
} satisfies Engine

const recordOf = ({ title, text }: Page, place: number, locale: string): SearchRecord => ({
  address: addressAt(place),
  type: 'pages',
  title,
  summary: '',
  locale,
  names: [],
  facets: {},
  sections: [{ anchor: '', heading: '', text }],
})

/** The number in signs that are no letters: the others are not given an address to find pages by. */
const addressAt = (place: number): string =>
  `/pages/${place.toString(2).replaceAll('0', '-').replaceAll('1', '=')}/`

const placeAt = (address: string): number =>
  Number.parseInt(
    address
      .replace(/^\/pages\//, '')
      .replaceAll('-', '0')
      .replaceAll('=', '1'),
    2,
  )
