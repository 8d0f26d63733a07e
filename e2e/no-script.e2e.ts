import { collections } from '#schema/collection.ts'
import { expect, onePageOfEachKind, test, withoutLocale } from './site.ts'

test.use({ javaScriptEnabled: false })

test('every kind of page can be read without scripts', async ({ page, site }) => {
  for (const name of onePageOfEachKind(site)) {
    await page.goto(`${site.served}${name}`)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    const words = await page.getByRole('main').innerText()
    expect(words.length, name).toBeGreaterThan(60)
  }
})

test('without scripts, the search page lists every entry', async ({ page, site }) => {
  const lists = [
    '',
    'search/',
    'data/',
    '404.html',
    ...collections.map((collection) => `${collection}/`),
  ]
  const parts = /(^|\/)(by|on|page|addressees|funders)\//
  const entries = site.pages
    .filter((name) => !lists.includes(withoutLocale(site, name)))
    .filter((name) => !parts.test(name) && !site.hidden.includes(name))
  const listed = new Set<string>()
  for (const name of site.pages.filter((each) => withoutLocale(site, each) === 'search/')) {
    await page.goto(`${site.served}${name}`)
    const links = await page.getByRole('main').getByRole('link').all()
    for (const link of links) {
      const { href } = new URL((await link.getAttribute('href')) ?? '', page.url())
      listed.add(href.replace(site.served, ''))
    }
  }
  expect(entries.filter((name) => !listed.has(name))).toEqual([])
})

test('without scripts, the search of any page leads to that list', async ({ page, site }) => {
  await page.goto('')
  await page.getByRole('banner').locator('a[href$="/search/"]').click()
  await expect(page).toHaveURL(`${site.served}search/`)
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
})
