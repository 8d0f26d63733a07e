import { expect, test } from './site.ts'

const stale =
  'This page was to be read again by 1 September 2025, and was not. It may be out of date.'

test('a page that was to be read again says so, on paper too', async ({ page }) => {
  await page.goto('organizations/samara-relief-fund/')
  const notice = page.locator('.notice', { hasText: stale })
  await expect(notice.getByRole('link', { name: 'Report a mistake' })).toHaveAttribute(
    'href',
    /^mailto:mistakes@example\.org\?subject=Samara%20Relief%20Fund&body=https/,
  )
  await page.emulateMedia({ media: 'print' })
  await expect(notice).toBeVisible()
  await expect(notice.getByRole('link')).toBeHidden()
})

test('a page that was confirmed says when, and is not called old', async ({ page }) => {
  await page.goto('sectors/water/')
  await expect(page.getByText('Last confirmed on 30 November 2025')).toBeVisible()
  await expect(page.locator('.notice')).toHaveCount(0)
  await page.goto('km/sectors/water/')
  await expect(page.getByText('បញ្ជាក់ចុងក្រោយនៅថ្ងៃទី៣០ វិច្ឆិកា ២០២៥')).toBeVisible()
})
