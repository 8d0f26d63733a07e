import type { Page, Route } from '@playwright/test'
import { expect, test } from './site.ts'

/** A word that many pages hold. */
const common = 'water'

const results = (page: Page) => page.locator('[data-results] > li')
const status = (page: Page) => page.getByRole('status')

test('nothing of the search is downloaded before the field is focused', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('search/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /\/search\/.+\.json$|worker/.test(path))).toEqual([])
  const index = page.waitForRequest(/\/search\/en\.json$/)
  await page.getByRole('searchbox').focus()
  await index
})

test('a search is in the address: it can be shared, and gone back to', async ({ page }) => {
  await page.goto(`search/?q=${common}&type=asks`)
  await expect(results(page).first()).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue(common)
  const titles = await results(page).locator('h2').allTextContents()
  await results(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/asks\/[^/]+\/(#.*)?$/)
  await page.goBack()
  await expect(results(page).locator('h2')).toHaveText(titles)
})

test('a result leads to the section where the words stand, and the words are marked', async ({
  page,
}) => {
  await page.goto('search/?q=nobody+could+tell&type=meetings')
  await expect(results(page).first().locator('mark').first()).toBeVisible()
  await results(page).first().getByRole('link', { name: 'Open budget' }).click()
  await expect(page).toHaveURL(/#open-budget$/)
  await expect(page.locator('#open-budget')).toBeInViewport()
})

test('results narrow by what tells them apart, and the count is said', async ({ page }) => {
  await page.goto(`search/?q=${common}`)
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

test('what is typed is never markup, and never breaks the search', async ({ page }) => {
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
  await page.getByRole('searchbox').fill(common)
  await expect(results(page).first()).toBeVisible()
  expect(errors).toEqual([])
  expect(await page.locator('[data-results] img, [data-status] img').count()).toBe(0)
})

test('a download that fails is said, and everything stays listed', async ({ page }) => {
  await page.route(/\/search\/en\.json$/, (route) => route.abort())
  await page.goto('search/?q=water')
  await expect(status(page)).toContainText('could not be downloaded')
  await expect(page.locator('#by-type')).toBeVisible()
})

test('an index that is cut off every time is said, and everything stays listed', async ({
  page,
}) => {
  await page.route(/\/search\/en\.json$/, async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ body: body.slice(0, body.length / 2) })
  })
  await page.goto('search/?q=water')
  await expect(status(page)).toContainText('could not be downloaded')
  await expect(page.locator('#by-type')).toBeVisible()
})

test('an index that is cut off, lost or answered by somebody else once is asked for again', async ({
  page,
}) => {
  const failures = [
    (route: Route) => route.fulfill({ body: '{"format":' }),
    (route: Route) => route.abort(),
    (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in' }),
    (route: Route) => route.fulfill({ status: 503, body: '{}' }),
  ]
  for (const fail of failures) {
    await page.route(/\/search\/en\.json$/, fail, { times: 1 })
    await page.goto('search/?q=water')
    await expect(results(page).first()).toBeVisible()
  }
})

test('an index that cannot be read is said, and everything stays listed', async ({ page }) => {
  await page.route(/\/search\/en\.json$/, (route) => route.fulfill({ body: '{"words":[]}' }))
  await page.goto('search/?q=water')
  await expect(status(page)).toContainText('could not be read')
  await expect(page.locator('#by-type')).toBeVisible()
})

test('where the browser starts no worker, the page itself searches', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('Workers are forbidden here.', 'SecurityError')
        }
      },
    })
  })
  await page.goto('search/?q=water')
  await expect(results(page).first()).toBeVisible()
})
