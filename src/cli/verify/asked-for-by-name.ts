import { isForHosts } from '#cli/finished-site/for-hosts.ts'

/** What browsers and people ask for by its name, so that no other file has to say where it is; and who they are. */
const names: readonly { path: RegExp; askedBy: string }[] = [
  { path: /^index\.html$/, askedBy: 'readers: the front page' },
  { path: /^404\.html$/, askedBy: 'hosts: what they answer where there is nothing' },
  { path: /^sw\.js$/, askedBy: 'browsers that stored an earlier site, by the name its worker had' },
  { path: /^admin\/index\.html$/, askedBy: 'editors: the editor in the browser' },
  { path: /^robots\.txt$/, askedBy: 'crawlers (RFC 9309)' },
  {
    path: /^sitemap(-\d+)?\.xml$/,
    askedBy: 'crawlers, by robots.txt, by this name, or by the first of its parts',
  },
  { path: /^llms\.txt$/, askedBy: 'programs that write answers (llmstxt.org)' },
  { path: /^favicon\.ico$/, askedBy: 'browsers and feed readers that look at no page' },
  { path: /^\.well-known\//, askedBy: 'whoever knows the name (RFC 8615)' },
  { path: /^SHA256SUMS$/, askedBy: 'whoever verifies a copy (`npm run verify`, `sha256sum -c`)' },
  {
    path: /^([a-z-]+\/)?search\/words\.json$/,
    askedBy: 'the search dialog, beside the search page',
  },
]

export const isAskedForByName = (path: string): boolean =>
  isForHosts(path) || names.some((name) => name.path.test(path))
