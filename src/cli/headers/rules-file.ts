import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { basePathOf } from '#model/addresses.ts'
import type { HeaderRule, Headers } from '#model/headers.ts'
import type { Site } from '#schema/site.ts'
import { headersOfSite } from './of-site.ts'

/** Writes it into a site that is otherwise finished, at whose root hosts look for it. */
export const writeRulesFile = (site: Site, folder: string): void =>
  writeFileSync(
    join(folder, '_headers'),
    rulesFile(headersOfSite(site, folder), basePathOf(site.url)),
  )

/**
 * The file `_headers`, as Netlify, Cloudflare Pages and others read it in the folder of a site. They join the headers of
 * all rules that fit, so one that stands in several rules must mean the same joined: of two policies browsers keep both.
 * So what every page says itself is not said of all files: the editor in the browser may do more than a page, and others
 * may frame an embed. That nobody may frame the rest is said by X-Frame-Options alone, which the policy of an embed puts
 * aside. Joined with another, Cross-Origin-Resource-Policy would mean nothing, and frames do not need it.
 * That nothing is kept without asking is what these hosts do by themselves.
 */
export const rulesFile = (rules: readonly HeaderRule[], base: string): string =>
  rules
    .flatMap(({ paths, headers }) =>
      paths.map((path) => [`${base}${path}`, ...lines(path, headers), ''].join('\n')),
    )
    .join('\n')

const lines = (path: string, headers: Headers): string[] =>
  Object.entries(headers)
    .filter(
      ([name]) =>
        name !== (path === '*' ? 'Content-Security-Policy' : 'Cross-Origin-Resource-Policy'),
    )
    .filter(([, value]) => value !== 'no-cache' && !value.includes('{path}'))
    .map(([name, value]) => `  ${name}: ${value}`)
