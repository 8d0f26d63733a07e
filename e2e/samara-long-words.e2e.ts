import { expect, test } from './site.ts'

test('an address instead of a title makes no page wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  for (const name of [
    '',
    'asks/',
    'asks/textbooks/',
    'recommendations/',
    'reviews/xsa-1/',
    'km/addressees/samara-ministry-of-water/',
    'km/funders/samara-relief-fund/',
  ]) {
    await page.goto(name)
    const width = await page.evaluate(() => {
      for (const each of document.querySelectorAll('main :is(h1, a, dd, .prose p):not(:has(*))'))
        each.textContent = `https://samara.example/${'a'.repeat(100)}`
      return document.documentElement.scrollWidth
    })
    expect(width, name).toBe(320)
  }
})
