import type { Page } from '@playwright/test'
import { translator } from '#i18n/index.ts'
import { expect, test } from './site.ts'

const { t } = translator('en')

const line = (page: Page) => page.locator('.thread-line')
/** The rows of the line, one text each. */
const rows = async (page: Page) =>
  (await line(page).locator('ul > li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
const current = (page: Page) => line(page).locator('[aria-current=page]')

test('a reader walks the line of a recommendation from either end', async ({ page, site }) => {
  await page.goto('recommendations/xsa-2/41-3/')
  await expect(current(page)).toHaveText('Prices of water in every newspaper')
  expect(await rows(page)).toEqual([
    '29.4 Water and its price in public accounts noted',
    '41.3 Prices of water in every newspaper noted (the State’s word: “refused”) narrows 29.4 (2019)',
    '41.5 An office for complaints about the budget noted answers 29.4 (2019)',
  ])
  await line(page).getByRole('link', { name: 'Water and its price in public accounts' }).click()
  await expect(page).toHaveURL(`${site.served}recommendations/xsa-1/29-4/`)
  await expect(current(page)).toHaveText('Water and its price in public accounts')
  expect((await rows(page))[0]).toBe(
    '29.4 Water and its price in public accounts noted is narrowed by 41.3 (2024) is answered by 41.5 (2024)',
  )
  await line(page).getByRole('link', { name: 'An office for complaints about the budget' }).click()
  await expect(page).toHaveURL(`${site.served}recommendations/xsa-2/41-5/`)
  await expect(current(page)).toHaveCount(1)
})

test('each step of a line says its year and its cycle, the oldest first', async ({ page }) => {
  await page.goto('recommendations/xsa-2/41-1/')
  await expect(line(page).locator('> li > p')).toHaveText([
    /2019\s*cycle 1/,
    /2024\s*cycle 2/,
    /2025\s*cycle 3/,
  ])
})

test('an ask shows the earlier one that it takes up, and that one shows it', async ({ page }) => {
  await page.goto('asks/school-toilets/')
  expect(await rows(page)).toEqual([
    'Clean wells in every district open',
    'Toilets in every school promised narrows Clean wells in every district',
  ])
  await line(page).getByRole('link', { name: 'Clean wells in every district' }).click()
  await expect(current(page)).toHaveText('Clean wells in every district')
  expect((await rows(page))[0]).toContain('is narrowed by Toilets in every school')
})

test('what has no thread shows no line', async ({ page }) => {
  await page.goto('recommendations/xsa-2/41-10/')
  await expect(page.locator('#thread')).toHaveCount(0)
})

test('a review says how many of how many take up the cycle before', async ({ page }) => {
  await page.goto('reviews/xsa-2/')
  const values = { count: 4, recorded: 6, cycle: 1, before: 4 }
  await expect(page.getByText(t('thread.share', values))).toBeVisible()
  await page.goto('reviews/xsa-1/')
  await expect(page.getByText(/take up one of cycle/)).toHaveCount(0)
})
