import { getDocumentProxy } from 'unpdf'
import { expect, test } from './site.ts'

test('a donor finds on one page what became of what was asked in the meeting that it paid for', async ({
  page,
}) => {
  await page.goto('meetings/2024-05-14-water-round-table/')
  const facts = page.locator('.fact', { hasText: 'Funded by' })
  await facts.getByRole('link', { name: 'SRF' }).click()
  await page.getByRole('link', { name: 'What it touched' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What the support of Samara Relief Fund touched',
  )
  await expect(page.getByRole('main')).toContainText(
    '1 meeting was held; 4 asks were made, of which 2 were answered or withdrawn by 15 January 2026.',
  )
  await expect(page.getByRole('main')).toContainText('not that one brought about the other')
  const summary = page.locator('.row', { hasText: 'A budget summary that everybody can read' })
  await expect(summary.locator('.ask-events > li').first()).toContainText('2 November 2025')
  await summary.getByRole('link', { name: '28 June 2025' }).click()
  await expect(page).toHaveURL(/asks\/budget-summary\/#2025-06-28-completion$/)
})

test('who paid for nothing has no such page', async ({ page }) => {
  await page.goto('organizations/samara-budget-watch/')
  await expect(page.getByRole('link', { name: 'What it touched' })).toHaveCount(0)
  expect((await page.goto('funders/samara-budget-watch/'))?.status()).toBe(404)
})

test('what a donor is handed is one sheet, in each language', async ({ page, site }) => {
  for (const start of ['', 'km/']) {
    await page.goto(`${site.served}${start}funders/samara-relief-fund/`)
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    expect(pdf.numPages, start).toBe(1)
  }
})
