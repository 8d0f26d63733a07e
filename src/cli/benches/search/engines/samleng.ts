import { placeAt } from '#cli/benches/search/addresses.ts'
import { type Open, textAt } from '#cli/benches/search/engine.ts'
import { answer } from '#search/answer.ts'
import { openIndex } from '#search/open.ts'

export const open: Open = async (folder, locale) => {
  const manifest = await textAt(`${folder}${locale}.json`)
  const index = await openIndex(manifest, (path) => textAt(`${folder}${path}`))
  return async (query, count) => {
    const { results } = await answer(index, { query, count })
    return results.map(({ address }) => placeAt(address))
  }
}
