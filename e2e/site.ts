import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test as base, expect } from '@playwright/test'

export { expect }

/** A finished site that is being served: `content/` as it is, or the made-up State of `e2e/content/` below a base path. */
export interface Site {
  name: SiteName
  /** The folder it was built into, absolute. */
  folder: string
  /** Where it is served now, with its base path: `http://localhost:40123/samara/`. */
  served: string
  /** Where it will be published, as its pages say: `https://example.org/samara/`. */
  published: string
  /** The first one stands at the root. */
  locales: string[]
  /** Every page for readers, without those for the frames of others, as address below the base path: ``, `asks/`, `km/asks/`, `404.html`. */
  pages: string[]
  /** Those of them that no page leads to, and no search engine is to know: of errors, and what was withdrawn. */
  hidden: string[]
}

export type SiteName = 'content' | 'samara'

export interface SiteOptions {
  siteName: SiteName
}

export const root = resolve(import.meta.dirname, '..')

/** Everything that the tests build and keep. */
export const workshop = join(root, '.samleng/e2e')

/** Playwright’s test with the site of the project; `page.goto('asks/')` leads below its base path. */
export const test = base.extend<SiteOptions & { site: Site }>({
  siteName: ['content', { option: true }],
  site: ({ siteName }, use) => {
    const sites: Record<SiteName, Site> = JSON.parse(
      readFileSync(join(workshop, 'sites.json'), 'utf8'),
    )
    return use(sites[siteName])
  },
  baseURL: ({ site }, use) => use(site.served),
})

export const localeOf = ({ locales }: Site, page: string): string =>
  locales.find((locale) => page.startsWith(`${locale}/`)) ?? (locales[0] as string)

/** `km/asks/` → `asks/`. */
export function withoutLocale(site: Site, page: string): string {
  const locale = localeOf(site, page)
  return locale === site.locales[0] ? page : page.slice(locale.length + 1)
}

/** One page of each kind in each language: the lists, and the first entry of each. */
export function onePageOfEachKind(site: Site): string[] {
  return [...Map.groupBy(site.pages, (page) => kindOf(site, page)).values()].map(
    ([first]) => first as string,
  )
}

/** `km/asks/clean-wells/` → `km asks/*`. */
function kindOf(site: Site, page: string): string {
  const locale = localeOf(site, page)
  const [collection, ...id] = withoutLocale(site, page).split('/').filter(Boolean)
  return `${locale} ${collection ?? ''}${id.length > 0 ? '/*' : ''}`
}

/** The pages of one of several tests that share them out, so that two browsers can work at once. */
export const share = (pages: readonly string[], part: number, parts: number): string[] =>
  pages.filter((_, index) => index % parts === part)
