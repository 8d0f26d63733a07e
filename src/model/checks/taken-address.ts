import { addressOf, fixedAddresses, offlineAddress } from '#model/addresses.ts'
import type { Check } from './check.ts'

/**
 * A page stands at the root, where the lists, the languages, the attachments, the data and the editor of the site stand
 * already. 404 and 500 are names by which hosts know the pages of their errors; Astro writes them as `404.html` and
 * `500.html`. What is called index is to many hosts the folder that it lies in.
 */
export const takenAddress: Check<'taken-address'> = function* (corpus) {
  const roots = [
    ...corpus.site.locales,
    'files',
    'admin',
    'api',
    'embed',
    'funders',
    '404',
    '500',
  ].map((name) => `/${name}/`)
  const taken = new Set([...fixedAddresses, offlineAddress, ...roots])
  for (const entry of corpus.all) {
    const address = addressOf(entry)
    if (taken.has(address) || address.endsWith('/index/'))
      yield { code: 'taken-address', entry, field: '', values: { address } }
  }
}
