import { expect, onePageOfEachKind, test } from './site.ts'

test('on paper, there is the page and nothing to click through', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const name of onePageOfEachKind(site)) {
    await page.goto(`${site.served}${name}`)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    for (const part of ['banner', 'navigation', 'search'] as const)
      await expect(page.getByRole(part), `${part} of ${name}`).toHaveCount(0)
    await expect(page.locator('html'), name).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  }
})
