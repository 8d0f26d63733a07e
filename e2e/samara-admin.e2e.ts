import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import { translator } from '#i18n/index.ts'
import { filesIn, openFolder } from './folder-in-browser.ts'
import { expect, root, test } from './site.ts'

const content = join(root, 'e2e/content')

test('without scripts the editor says in each language what it needs', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.served}admin/`)
  for (const locale of site.locales)
    await expect(page.locator(`noscript [lang=${locale}]`)).toHaveText(
      translator(locale).t('admin.needs-script'),
    )
  await context.close()
})

test('everybody can sign in, and make the editor larger', async ({ page }) => {
  await page.goto('admin/')
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible()
  // Its buttons take on their colours slowly.
  await expect.poll(() => violationsOn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => violationsOn(page)).toEqual([])
})

test('fields have their names and sentences in the language that was chosen, on a phone, too', async ({
  page,
}) => {
  await page.goto('admin/?language=km')
  await page.setViewportSize({ width: 360, height: 3000 })
  await openFolder(page, filesIn(content), 'កិច្ចប្រជុំ')
  await page.goto('admin/#/collections/asks/entries/water-prices')
  const words = translator('km')
  for (const path of ['title', 'sectors', 'history']) {
    await expect(page.getByText(fieldLabel(words, 'asks', path)).first()).toBeVisible()
    await expect(page.getByText(fieldHint(words, 'asks', path)).first()).toBeVisible()
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('an entry that was opened has not changed, and no service is offered its texts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 4000 })
  await openFolder(page, filesIn(content))
  for (const entry of ['asks/entries/water-prices', 'recommendations/entries/xsa-1/29-1']) {
    await page.goto(`admin/#/collections/${entry}`)
    await expect(page.getByRole('group', { name: /“.?Text.?” Field/ })).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
    for (const button of await page.getByRole('button', { name: /^Translate from/ }).all())
      await expect(button).toBeDisabled()
  }
})

/** WCAG 2.2 A and AA; what axe itself recommends (all within landmarks), a program of others need not know. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)
}
