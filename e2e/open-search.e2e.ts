import type { Page } from '@playwright/test'
import { expect, type Site, test } from './site.ts'

// They read with parsers that pages do without (Trusted Types).
test.use({ bypassCSP: true })

const startIn = (site: Site, locale: string) => (locale === site.locales[0] ? '' : `${locale}/`)

test('every page names the description of its language, by which browsers offer the search', async ({
  page,
  site,
}) => {
  for (const locale of site.locales) {
    await page.goto(startIn(site, locale))
    const link = page.locator('link[rel=search]')
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
    const { tags, namespace, template, languages } = await descriptionAt(page, await hrefOf(link))
    expect(tags, locale).toEqual(expect.arrayContaining(['ShortName', 'Description', 'Url']))
    expect(namespace).toBe('http://a9.com/-/spec/opensearch/1.1/')
    expect(languages).toEqual([locale])
    expect(template).toBe(`${site.published}${startIn(site, locale)}search/?q={searchTerms}`)
  }
})

test('what a browser makes of the description leads to the page that finds it', async ({
  page,
  site,
}) => {
  await page.goto('asks/')
  const link = page.getByRole('main').locator('li.row a').first()
  const [title, href] = [await link.innerText(), await link.getAttribute('href')]
  const { template } = await descriptionAt(page, await hrefOf(page.locator('link[rel=search]')))
  const filled = template.replace('{searchTerms}', encodeURIComponent(`${title} &+?`))
  await page.goto(filled.replace(site.published, site.served))
  await expect(page.getByRole('searchbox')).toHaveValue(`${title} &+?`)
  await expect(page.locator(`[data-results] a[href*="${href}"]`).first()).toBeVisible()
})

const hrefOf = async (link: ReturnType<Page['locator']>) => (await link.getAttribute('href')) ?? ''

/** As the browser’s own XML parser reads it; a mistake in it would be a tag `parsererror`. */
const descriptionAt = (page: Page, address: string) =>
  page.evaluate(async (href) => {
    const text = await (await fetch(href)).text()
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    const elements = [...xml.querySelectorAll('*')]
    return {
      tags: elements.map(({ tagName }) => tagName),
      namespace: xml.documentElement.namespaceURI,
      template: xml.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '',
      languages: elements
        .filter(({ tagName }) => tagName === 'Language')
        .map(({ textContent }) => textContent),
    }
  }, address)
