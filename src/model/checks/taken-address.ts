import { addressOf } from '#model/addresses.ts'
import { isOfSite } from '#model/site-addresses.ts'
import type { Check } from './check.ts'

/** No entry stands where the site has something of its own. */
export const takenAddress: Check<'taken-address'> = function* (corpus) {
  for (const entry of corpus.all) {
    const address = addressOf(entry)
    if (isOfSite(address, corpus.site))
      yield { code: 'taken-address', entry, field: '', values: { address } }
  }
}
