import { expect, test } from './site.ts'

test('a review reads as it stood before its positions changed', async ({ page }) => {
  await page.goto('reviews/xsa-2/')
  await page.locator('day-slider summary').click()
  await page.getByRole('link', { name: '20 May 2024 – 25 September 2024' }).click()
  await expect(page).toHaveURL(/\/reviews\/xsa-2\/on\/2024-05-20\/$/)
  await expect(page.getByText('4 of 6 supported').first()).toBeVisible()
  await expect(page.locator('[id="41-3"]')).toContainText('supported')
  await expect(page.locator('#changes')).toHaveCount(0)
  await page.getByRole('link', { name: 'As it stands now' }).click()
  await expect(page.getByText('3 of 6 supported').first()).toBeVisible()
  await expect(page.locator('#changes')).toHaveCount(1)
})

test('the asks of a past day are those that had been made, in the states they had', async ({
  page,
}) => {
  await page.goto('asks/on/2024-05-14/')
  await expect(page.getByText('As it stood on 2 June 2024')).toBeVisible()
  await expect(page.locator('main .row h2')).toHaveText([
    'A budget summary that everybody can read',
    'Clean wells in every district',
    'Free access to the river',
    'Water prices made public',
  ])
  await expect(page.getByText('open', { exact: true })).toHaveCount(5)
})

test('the slider is moved by keyboard, says its days, and keeps the focus', async ({ page }) => {
  await page.goto('asks/')
  const slider = page.getByRole('slider', { name: 'On another day' })
  await expect(slider).toHaveAttribute('aria-valuetext', /^since /)
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/\/asks\/on\/2024-05-14\/$/)
  await expect(page.getByRole('link', { name: 'As it stands now' })).toBeVisible()
  await expect(slider).toBeFocused()
  await expect(slider).toHaveAttribute('aria-valuetext', '14 May 2024 – 2 June 2024')
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/\/asks\/$/)
  await expect(slider).toBeFocused()
})

test('where a past page cannot be fetched, the browser goes there', async ({ page }) => {
  await page.goto('asks/')
  await page.route(/\/on\//, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  )
  await page.getByRole('slider').focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/\/asks\/on\/2024-05-14\/$/)
  await expect(page.getByText('As it stood on')).toBeVisible()
})

test('without scripts, every past day is a link', async ({ browser, site }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${site.served}asks/`)
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.locator('day-slider summary').click()
  await page.getByRole('navigation', { name: 'On another day' }).getByRole('link').first().click()
  await expect(page.getByText('As it stood on 2 June 2024')).toBeVisible()
})
