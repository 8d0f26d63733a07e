import type { Check } from './check.ts'

/** Names kept free for examples, that nobody can own (RFC 2606). */
const example = /(^|\.)(example|invalid|test|localhost|example\.(com|net|org))$/

/** The address of the site stands in every citation and every feed, so it should be the real one before it is shared. */
export const exampleAddress: Check<'example-address'> = function* ({ site }, around) {
  if (example.test(new URL(site.url).hostname))
    yield {
      code: 'example-address',
      level: 'warning',
      entry: around.site,
      field: 'url',
      values: { url: site.url },
    }
}
