import { whereaboutsOf } from '#model/addresses.ts'
import { dayAfter } from '#model/dates.ts'
import type { Output } from './output.ts'

const path = '.well-known/security.txt'

/**
 * Whom to tell of a hole in the site (RFC 9116). It lapses half a year after the day of the build: where nobody builds
 * any more, perhaps nobody reads either.
 */
export default {
  label: 'output.security-txt',
  files: ({ site, asOf }) => {
    const { securityContact } = site
    if (securityContact === undefined) return []
    const lines = () => [
      `Contact: ${new URL(securityContact).href}`,
      `Expires: ${dayAfter(asOf, 183)}T00:00:00Z`,
      `Preferred-Languages: ${site.locales.join(', ')}`,
      `Canonical: ${whereaboutsOf(site).sharedUrl(`/${path}`)}`,
    ]
    return [{ path, body: () => `${lines().join('\n')}\n` }]
  },
} satisfies Output
