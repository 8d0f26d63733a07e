import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page) => dialog(page).getByRole('combobox')
const opener = (page: Page) => page.getByRole('banner').getByRole('button')

for (const width of [360, 1280])
  test(`everybody can use it, with results and without, at ${width} pixels`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 740 })
    const found: string[] = []
    for (const locale of site.locales)
      for (const typed of ['118', 'qqzzqq', ' ']) {
        await page.goto(locale === site.locales[0] ? '' : `${locale}/`)
        const violations = await violationsWith(page, typed)
        found.push(...violations.map((violation) => `${locale} ${typed} ${violation}`))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    expect(found).toEqual([])
  })

/** Opens the dialog, types, waits for what is said, and goes to the first option if there is one. */
async function violationsWith(page: Page, typed: string): Promise<string[]> {
  await opener(page).click()
  await field(page).fill(typed)
  const settled = typed.trim() === '' ? '' : /[^…]$/
  await expect(dialog(page).locator('[data-count]')).toHaveText(settled)
  await page.keyboard.press('ArrowDown')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  return violations.map(({ id, help }) => `${id}: ${help}`)
}
