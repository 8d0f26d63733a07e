import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** Presses Tab until the focused element matches; a person gives up after `most`. */
async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`${most} times Tab did not reach ${selector}`)
}

test('the first Tab offers the way past the header', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('Tab')
  const skip = page.locator('.skip-link')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('every link of the navigation can be reached, seen and followed', async ({ page, site }) => {
  await page.goto('')
  await tabTo(page, 'nav a[href$="/meetings/"]')
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element)
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
  })
  expect(outline).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.served}meetings/`)
})

test('search is reached, used and read', async ({ page, site }) => {
  await page.goto('')
  await tabTo(page, 'header a[href$="/search/"]')
  await page.keyboard.press('Enter')
  await page.keyboard.type('wells')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.served}search/?q=wells`)
  // Results come when they come; a person waits until their number is said, a test that does not is a coin toss.
  await expect(page.getByRole('status')).toHaveText(/^\d+ results?$/)
  await tabTo(page, 'a[href*="/asks/clean-wells/"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/asks\/clean-wells\//)
})

test('an ask is found from the home page, and opened', async ({ page, site }) => {
  await page.goto('')
  await tabTo(page, 'main a[href$="/asks/clean-wells/"]', 60)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.served}asks/clean-wells/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clean wells in every district')
})
