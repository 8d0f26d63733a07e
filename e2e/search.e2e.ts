import type { Page } from '@playwright/test'
import { expect, type Site, test } from './site.ts'

const results = (page: Page) => page.locator('[data-results] > li')
const status = (page: Page) => page.getByRole('status')

/** What a reader types, and the page that must come first; by site and language. */
const findings: Record<
  Site['name'],
  Record<string, readonly (readonly [typed: string, found: string])[]>
> = {
  content: {
    en: [
      ['vacination', '/asks/vaccination-of-civil-society-workers/'],
      ['dialoge anual', '/asks/annual-dialogue/'],
      ['118.22', '/recommendations/khm-2/118-22/'],
      ['CCC', '/organizations/ccc/'],
      ['A/HRC/26/16', '/sources/a-hrc-26-16/'],
    ],
    km: [
      ['បណ្តុះបណ្តាល', '/asks/childrens-learning/'],
      ['បណ្ដុះបណ្ដាល', '/asks/childrens-learning/'],
      ['បណ្តុះ\u200bបណ្តាល', '/asks/childrens-learning/'],
      ['118.22', '/recommendations/khm-2/118-22/'],
      ['CCC', '/organizations/ccc/'],
    ],
  },
  samara: {
    en: [
      ['clean weels', '/asks/clean-wells/'],
      ['training teachers', '/asks/teacher-training/'],
    ],
    km: [['អណ្តូងទឹក', '/asks/clean-wells/']],
  },
}

/** Words that many pages of a site hold. */
const common: Record<Site['name'], string> = { content: 'civil society', samara: 'water' }

const searchIn = (site: Site, locale: string) =>
  locale === site.locales[0] ? 'search/' : `${locale}/search/`

for (const locale of ['en', 'km'])
  test(`what is typed in ${locale} finds its page first`, async ({ page, site }) => {
    await page.goto(searchIn(site, locale))
    for (const [typed, found] of findings[site.name][locale] ?? []) {
      await page.getByRole('searchbox').fill(typed)
      const first = results(page).first().getByRole('link').first()
      await expect(first, typed).toHaveAttribute('href', new RegExp(`${found}(#|$)`))
    }
  })

test('nothing of the search is downloaded before the field is focused', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('search/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /\/search\/.+\.json$|worker/.test(path))).toEqual([])
  const index = page.waitForRequest(/\/search\/en\.json$/)
  await page.getByRole('searchbox').focus()
  await index
})

test('a search is in the address: it can be shared, and gone back to', async ({ page, site }) => {
  await page.goto(`search/?q=${encodeURIComponent(common[site.name])}&type=asks`)
  await expect(results(page).first()).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue(common[site.name])
  const titles = await results(page).locator('h2').allTextContents()
  await results(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/asks\/[^/]+\/(#.*)?$/)
  await page.goBack()
  await expect(results(page).locator('h2')).toHaveText(titles)
})

test('the field in the head of any page leads to the results', async ({ page, site }) => {
  await page.goto('about/')
  await page.getByRole('searchbox').fill(common[site.name])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=\w+/)
  await expect(results(page).first()).toBeVisible()
})

test('a result leads to the section where the words stand, and the words are marked', async ({
  page,
  site,
}) => {
  test.skip(site.name !== 'content', 'The words are those of the first content.')
  await page.goto('search/?q=imprisoned+Trust+Fund&type=meetings')
  await expect(results(page).first().locator('mark').first()).toBeVisible()
  await results(page).first().getByRole('link', { name: 'Financing' }).click()
  await expect(page).toHaveURL(/#financing-csos$/)
  await expect(page.locator('#financing-csos')).toBeInViewport()
})

test('results narrow by what tells them apart, and the count is said', async ({ page, site }) => {
  await page.goto(`search/?q=${encodeURIComponent(common[site.name])}`)
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  const before = await results(page).count()
  const asks = page.getByRole('checkbox', { name: /^Asks/ })
  await asks.check()
  await expect(page).toHaveURL(/type=asks/)
  await expect.poll(() => results(page).count()).toBeLessThan(before)
  await expect(asks).toBeFocused()
})

test('where nothing is found, what to try is said and the index of everything is shown', async ({
  page,
}) => {
  await page.goto('search/?q=qqzzqq')
  await expect(status(page)).toContainText('qqzzqq')
  await expect(page.locator('#by-type')).toBeVisible()
})

test('what is typed is never markup, and never breaks the search', async ({ page, site }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => errors.push(dialog.message()))
  await page.goto('search/')
  const typed = [
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '.*+?^$()|[]\\',
    '😀',
    '\u202eabc',
    'x'.repeat(10_000),
    '!!!',
    '   ',
  ]
  for (const text of typed) {
    await page.getByRole('searchbox').fill(text)
    await page.waitForTimeout(100)
  }
  await page.getByRole('searchbox').fill(common[site.name])
  await expect(results(page).first()).toBeVisible()
  expect(errors).toEqual([])
  expect(await page.locator('[data-results] img, [data-status] img').count()).toBe(0)
})

test('a download that fails is said, and everything stays listed', async ({ page }) => {
  await page.route(/\/search\/en\.json$/, (route) => route.abort())
  await page.goto('search/?q=civil')
  await expect(status(page)).toContainText('could not be downloaded')
  await expect(page.locator('#by-type')).toBeVisible()
})

test('a truncated index is said, and everything stays listed', async ({ page }) => {
  await page.route(/\/search\/en\.json$/, async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ body: body.slice(0, body.length / 2) })
  })
  await page.goto('search/?q=civil')
  await expect(status(page)).toContainText('could not be read')
  await expect(page.locator('#by-type')).toBeVisible()
})
