import type { Page } from '@playwright/test'
import { filesOf } from '#search/build.ts'
import type { SearchRecord } from '#search/record.ts'
import { expect, test } from './site.ts'

/** Enough made-up records that the index is kept in parts. */
const records = Array.from(
  { length: 600 },
  (_, number): SearchRecord => ({
    address: `/asks/ask-${number}/`,
    type: 'asks',
    title: `Ask ${number} about wells`,
    summary: `In village ${number * 7} people ask for ${words(number)}.`,
    locale: 'en',
    names: [],
    facets: { year: ['2021'] },
    sections: [],
  }),
)

function words(seed: number): string {
  const letters = 'abcdefghijklmnoprstuvw'
  const letter = (place: number) => letters[(seed * (place + 3) + place * place) % letters.length]
  return Array.from({ length: 30 }, (_, word) =>
    Array.from({ length: 6 }, (_, place) => letter(word * 7 + place)).join(''),
  ).join(' ')
}

/** Serves that index instead of the site’s; what `lost` matches does not come. */
async function serveParts(page: Page, lost: { pattern: RegExp }): Promise<void> {
  const files = new Map(filesOf(records, 'en').map(({ path, body }) => [path, body]))
  expect(files.size).toBeGreaterThan(10)
  await page.route(/\/search\/en(\.json|\/)/, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/search\//, '')
    if (lost.pattern.test(path)) return route.abort()
    return route.fulfill({ body: files.get(path) ?? '', contentType: 'application/json' })
  })
}

test('where a part does not come, the page says so, and finds all once it comes', async ({
  page,
}) => {
  const lost = { pattern: /records-0\./ }
  await serveParts(page, lost)
  await page.goto('search/?q=wells')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-notice]')).toContainText('results may be missing')
  lost.pattern = /^never$/
  await again.click()
  await expect(again).toBeHidden()
  await expect(page.locator('[data-results] > li')).toHaveCount(20)
})
