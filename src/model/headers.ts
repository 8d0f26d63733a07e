import type { Site } from '#schema/site.ts'
import { embedPaths } from './embeds.ts'
import {
  adminPolicy,
  drawingPolicy,
  embedPolicy,
  type Policy,
  pagePolicy,
  policyText,
  stillPolicy,
} from './policy.ts'
import { repositoryOf } from './repository.ts'

/** Headers of the answers to some paths. Of the rules that fit a path, the last one that has a header sets it. */
export interface HeaderRule {
  /** Below the base path; `*` stands for anything, `:name` for anything without a slash. */
  paths: readonly string[]
  headers: Headers
}

/** `{path}` in a value stands for the path that was asked for. */
export type Headers = Readonly<Record<string, string>>

/**
 * What a host says with each file of the site. A kind of path that needs something of its own is a rule at the end.
 *
 * @param styles the hashes of the styles that stand in pages: `'sha256-…'`
 */
export const headerRules = (
  site: Partial<Pick<Site, 'onion' | 'admin' | 'repository' | 'locales'>>,
  styles: readonly string[],
): HeaderRule[] => [
  {
    paths: ['*'],
    headers: {
      'Content-Security-Policy': onHost(pagePolicy(styles)),
      ...sameEverywhere,
      ...(site.onion && { 'Onion-Location': `${site.onion.replace(/\/$/, '')}{path}` }),
    },
  },
  { paths: ['_astro/*'], headers: unchanging },
  { paths: ['search/:language/:part'], headers: unchanging },
  { paths: ['files/*'], headers: { 'Content-Security-Policy': onHost(stillPolicy) } },
  // Scripts of other sites may read the data. A request that asks whether it may is not held back by the
  // Cross-Origin-Resource-Policy (https://fetch.spec.whatwg.org/), which stays as it is: hosts that join headers would
  // make one of two.
  {
    paths: ['data/*', 'api/*', '*/oembed.json', '*feed.xml', '*feed.json', '*calendar.ics'],
    headers: { 'Access-Control-Allow-Origin': '*' },
  },
  // Not of every file: in a sandbox, some browsers do not show a PDF.
  { paths: ['files/*.svg'], headers: { 'Content-Security-Policy': onHost(drawingPolicy) } },
  {
    paths: downloaded.map((ending) => `files/*.${ending}`),
    headers: { 'Content-Disposition': 'attachment' },
  },
  // Saved and opened by programs that keep references; hosts know no type of theirs.
  { paths: ['*/cite.ris'], headers: savedAs('application/x-research-info-systems') },
  { paths: ['*/cite.bib'], headers: savedAs('application/x-bibtex') },
  { paths: embedPaths(site.locales ?? []), headers: embedHeaders(styles) },
  ...(site.admin ? [{ paths: ['admin/*'], headers: adminHeaders(site) }] : []),
]

const savedAs = (type: string): Headers => ({
  'Content-Type': `${type}; charset=utf-8`,
  'Content-Disposition': 'attachment',
})

const adminHeaders = (site: Pick<Site, 'repository'>): Headers => ({
  'Content-Security-Policy': onHost(adminPolicy(repositoryOf(site)?.api)),
})

/**
 * Everybody may show these in a frame. The `X-Frame-Options` of all files does no harm: a browser that knows
 * `frame-ancestors` leaves it aside where a policy has that (https://html.spec.whatwg.org/#the-x-frame-options-header),
 * and a host that joins headers could not take it back.
 */
const embedHeaders = (styles: readonly string[]): Headers => ({
  'Content-Security-Policy': policyText({ ...embedPolicy(styles), 'frame-ancestors': ['*'] }),
  'Cross-Origin-Resource-Policy': 'cross-origin',
})

/** Only a header can say who may show a document in a frame of theirs. */
const onHost = (policy: Policy): string => policyText({ ...policy, 'frame-ancestors': ["'none'"] })

/** Those that the policy does without, in the words of https://github.com/w3c/webappsec-permissions-policy. */
const powers = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const sameEverywhere: Headers = {
  // A year. What else stands on the same domain may need http, so it is left out of this.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  // For browsers older than frame-ancestors, and for hosts that can say of no file what they say of all (`_headers`).
  'X-Frame-Options': 'DENY',
  // Nobody learns from a reader's browser that they came from here.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': powers.map((power) => `${power}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** Of files whose names change with what is in them. */
const unchanging: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** What opens in programs other than the browser, and is best saved first. */
const downloaded = ['docx', 'odp', 'ods', 'odt', 'pptx', 'xlsx']

/** All headers with which a path is answered: the last word has the last rule. */
export const headersOf = (path: string, rules: readonly HeaderRule[], base: string): Headers =>
  Object.assign({}, ...rules.filter((rule) => fits(path, rule, base)).map(({ headers }) => headers))

/** The same, ready to be sent. */
export const sentHeaders = (path: string, rules: readonly HeaderRule[], base: string): Headers =>
  Object.fromEntries(
    Object.entries(headersOf(path, rules, base)).map(([name, value]) => [
      name,
      value.replace('{path}', path),
    ]),
  )

/** Those of the paths of a rule; each rule before it fits all of them or none. */
export const headersOfRule = ({ paths }: HeaderRule, rules: readonly HeaderRule[]): Headers =>
  headersOf(paths[0] ?? '', rules, '')

const fits = (path: string, { paths }: HeaderRule, base: string): boolean =>
  new RegExp(pathPattern(paths, base)).test(path)

/** The paths of a rule as the source of a regular expression, as JavaScript, nginx and Caddy read it. */
export function pathPattern(paths: readonly string[], base: string): string {
  const [first = '', ...others] = paths.map((path) =>
    `${base}${path}`
      .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/:\w+/g, '[^/]+'),
  )
  return others.length === 0 ? `^${first}$` : `^(${[first, ...others].join('|')})$`
}
