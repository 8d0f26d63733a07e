import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const results = (page: Page) => page.locator('[data-results] > li')
const field = (page: Page) => page.getByRole('searchbox')
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen filters' })
const status = (page: Page) => page.getByRole('status')

test('the way back leads to the search before, not to the letter before', async ({ page }) => {
  await page.goto('search/')
  await field(page).pressSequentially('water', { delay: 30 })
  await field(page).press('Enter')
  await expect(page).toHaveURL(/\?q=water$/)
  await field(page).fill('')
  await field(page).pressSequentially('school', { delay: 30 })
  await expect(page).toHaveURL(/\?q=school$/)
  await page.getByRole('checkbox', { name: /^Asks/ }).check()
  await expect(page).toHaveURL(/\?q=school&type=asks$/)
  await page.goBack()
  await expect(page).toHaveURL(/\?q=school$/)
  await expect(chips(page).getByRole('button')).toHaveCount(0)
  await page.goBack()
  await expect(field(page)).toHaveValue('water')
  await expect(results(page).first()).toContainText(/water/i)
  await page.goBack()
  await expect(field(page)).toHaveValue('')
  await expect(page.locator('#by-type')).toBeVisible()
  await page.goForward()
  await expect(field(page)).toHaveValue('water')
})

test('filters are chips that can be taken away, one or all, and the focus is never lost', async ({
  page,
}) => {
  await page.goto('search/?q=water&type=asks&sectors=water&sectors=open-budget')
  const buttons = chips(page).getByRole('button')
  await expect(buttons).toHaveText([/Type: Asks/, /Sector: Water/, /Sector: Open budget/])
  await buttons.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=water&type=asks&sectors=open-budget$/)
  await expect(buttons).toHaveCount(2)
  await expect(buttons.nth(1)).toBeFocused()
  await page.getByRole('button', { name: 'Take all filters away' }).click()
  await expect(page).toHaveURL(/\?q=water$/)
  await expect(buttons).toHaveCount(0)
  await expect(page.locator('[data-results]')).toBeFocused()
})

test('another language keeps the words and the filters', async ({ page }) => {
  await page.goto('search/?q=water&sectors=water')
  await expect(results(page).first()).toBeVisible()
  await page.getByRole('checkbox', { name: /^Asks/ }).check()
  await page.locator('header a[hreflang=km]').click()
  await expect(page).toHaveURL(/\/km\/search\/\?q=water&type=asks&sectors=water$/)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
})

test('more results: the focus goes to the first of them', async ({ page }) => {
  await page.goto('search/?q=samara')
  await expect(results(page)).toHaveCount(20)
  await page.getByRole('button', { name: 'More results' }).press('Enter')
  await expect(results(page).nth(20).getByRole('link').first()).toBeFocused()
})

test('where a filter keeps everything away, the page offers to search without it', async ({
  page,
}) => {
  await page.goto('search/?q=water&type=asks&year=2019')
  await expect(status(page)).toHaveText(
    /^Nothing fits all of these filters\. Some things would be found/,
  )
  const link = page.getByRole('link', { name: '4 results without Year: 2019' })
  await expect(link).toBeVisible()
  await link.click()
  await expect(page).toHaveURL(/\?q=water&type=asks$/)
  await expect(results(page)).toHaveCount(4)
  await expect(page.locator('[data-results]')).toBeFocused()
})

test('where a word is not found, words that come near are offered', async ({ page }) => {
  await page.goto('search/?q=wxaterzz')
  await expect(status(page)).toContainText('wxaterzz')
  const link = page.locator('[data-ways-on] a[data-search]').first()
  await expect(link).toBeVisible()
  const word = await link.innerText()
  await link.click()
  await expect(field(page)).toHaveValue(word)
  await expect(results(page).first()).toBeVisible()
})

test('what a page’s own language does not say is found in another, and marked as such', async ({
  page,
}) => {
  await page.goto('km/search/?q=%22one+well+in+three%22')
  const found = page.locator('[data-ways-on]')
  await expect(found.getByRole('heading', { level: 2 })).toContainText('អង់គ្លេស')
  const title = found.getByRole('heading', { level: 3, name: 'Round table on water' })
  await expect(title).toHaveAttribute('lang', 'en')
  await title.getByRole('link').click()
  await expect(page).toHaveURL(/\/samara\/meetings\/2024-05-14-water-round-table\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('who types the script of another language finds the way to what that one has', async ({
  page,
}) => {
  await page.goto('km/search/?q=one+well+in+three')
  await expect(results(page).first()).toBeVisible()
  await page.locator('[data-elsewhere] a').click()
  await expect(page.locator('#in-en')).toBeInViewport()
  await expect(results(page).first()).toBeAttached()
  await page.goto('search/?q=one+well+in+three')
  await expect(status(page)).toHaveText(/\d+ results/)
  await expect(page.locator('[data-elsewhere] a')).toHaveCount(0)
})

test('addresses may say anything: it is shown as text, and can be taken away', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  for (const search of [
    '?q=%ED%A0%80',
    '?q=%',
    '?sectors=__proto__',
    '?q=water&sectors=constructor&type=toString&state=%22%5D',
    '?type=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&q=%3Cb%3E',
    `?q=${'%E1%9E%80'.repeat(400)}`,
    '?q=water&q=school&year=-1&language=xx',
    '?q=%E2%80%AEabc&__proto__=x',
  ]) {
    await page.goto(`search/${search}`)
    await expect(status(page), search).toHaveText(/[^…]$/)
    await expect(page.locator('search-panel img, search-panel b'), search).toHaveCount(0)
    for (const chip of await chips(page).getByRole('button').all())
      await expect(chip, search).not.toContainText('[object')
  }
  await page.goto('search/?q=water&sectors=__proto__')
  await chips(page)
    .getByRole('button', { name: /__proto__/ })
    .click()
  await expect(results(page).first()).toBeVisible()
  expect(errors).toEqual([])
})

test('an index of another version is said, with a button that reloads the page', async ({
  page,
}) => {
  await page.route(/\/search\/en\.json$/, async (route) => {
    const index = await (await route.fetch()).json()
    await route.fulfill({ json: { ...index, version: index.version + 1 } })
  })
  await page.goto('search/?q=water')
  await expect(status(page)).toContainText('The site has changed')
  await expect(page.locator('#by-type')).toBeVisible()
  await page.unroute(/\/search\/en\.json$/)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(results(page).first()).toBeVisible()
})

test('a download that fails can be tried again from the page', async ({ page }) => {
  await page.route(/\/search\/en\.json$/, (route) => route.abort())
  await page.goto('search/?q=water')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('#by-type')).toBeVisible()
  await page.unroute(/\/search\/en\.json$/)
  await again.click()
  await expect(results(page).first()).toBeVisible()
  await expect(again).toBeHidden()
})
