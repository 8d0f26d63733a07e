import { basePathOf, whereaboutsOf } from '#model/addresses.ts'
import type { Output } from './output.ts'

/** What crawlers may read: everything (RFC 9309), and where it is listed. They ask for it at the root of a host only. */
export default {
  label: 'output.robots',
  files: ({ site }) =>
    basePathOf(site.url) === '/'
      ? [
          {
            path: 'robots.txt',
            body: () =>
              `User-agent: *\nDisallow:\n\nSitemap: ${whereaboutsOf(site).sharedUrl('/sitemap.xml')}\n`,
          },
        ]
      : [],
} satisfies Output
