import { expect, test } from './site.ts'

test('who owes an answer is found from the asks, with what is late and for how long', async ({
  page,
}) => {
  await page.goto('asks/')
  await page.getByRole('link', { name: 'Who owes an answer' }).click()
  const rows = page.getByRole('table', { name: 'Who owes an answer' }).getByRole('row')
  await expect(rows.nth(1)).toHaveText(/Samara Ministry of Schools\s*3 of 3\s*1\s*2\s*301 days/)
  await rows.nth(1).getByRole('link').click()
  await expect(page.getByText('3 of 3 asks wait for an answer.')).toBeVisible()
  const late = page.locator('section', { has: page.locator('#owed-overdue') })
  await expect(late.getByRole('heading', { level: 3 })).toHaveCount(1)
  await expect(late.getByText(/\d+ days late/)).toBeVisible()
})

test('on a phone each number of the table says what it is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('addressees/')
  const name = (cell: string) =>
    page
      .getByRole('table')
      .first()
      .locator('td')
      .nth(Number(cell))
      .evaluate((element) => getComputedStyle(element, '::before').content)
  expect(await name('0')).toContain('Waiting')
  expect(await name('1')).toContain('Promises that are late')
})

test('the way from an ask to the recommendation that took it up is shown from both ends', async ({
  page,
}) => {
  await page.goto('asks/clean-wells/')
  const takenUp = page.locator('section', { has: page.locator('#taken-up') })
  await expect(takenUp).toContainText('12.7')
  await expect(takenUp).toContainText('Samara: third review, 2025')
  await expect(takenUp).toContainText('pending')
  await takenUp.getByRole('link', { name: 'Clean water from wells in each district' }).click()
  const tookUp = page.locator('section', { has: page.locator('#took-up') })
  await tookUp.getByRole('link', { name: 'Clean wells in every district' }).click()
  await expect(page).toHaveURL(/\/asks\/clean-wells\/$/)
})
