import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HeaderRule, headerRules } from '#model/headers.ts'
import { hashesIn } from '#model/policy.ts'
import { hashOfEmbedStyle } from '#outputs/embeds/style.ts'
import type { Site } from '#schema/site.ts'

/**
 * The headers of a finished site. Its pages say which styles stand in them, the same in every page of a language.
 *
 * @param folder of the site, absolute
 */
export function headersOfSite(site: Site, folder: string): HeaderRule[] {
  const [root] = site.locales
  const fronts = site.locales.map((locale) => (locale === root ? '' : locale))
  const pages = [...fronts.map((front) => join(front, 'index.html')), '404.html']
  const hashes = pages.flatMap((page) => hashesIn(headOf(readFileSync(join(folder, page), 'utf8'))))
  return headerRules(site, [...new Set([...hashes, hashOfEmbedStyle(site)])].sort())
}

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'))
