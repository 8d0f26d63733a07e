import { translator } from '#i18n/index.ts'
import { expect, test } from './site.ts'

const khmer = translator('km')
const english = khmer.languageName('en')

test('a text that is not translated is shown in its own language, and says so', async ({
  page,
}) => {
  await page.goto('km/asks/night-school/')
  await expect(
    page.getByText(khmer.t('notice.translation-missing', { language: english })),
  ).toBeVisible()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('A night school in Samara City')
  await expect(title.locator('[lang=en]')).toBeVisible()
})

test('a translation that nobody has read says so', async ({ page }) => {
  await page.goto('km/asks/clean-wells/')
  await expect(page.getByText(khmer.t('notice.translation-draft'))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('អណ្តូងទឹកស្អាតនៅគ្រប់ស្រុក')
})

test('a translation that has been read says nothing', async ({ page }) => {
  await page.goto('organizations/samara-teachers-circle/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samara Teachers’ Circle')
  await expect(page.locator('.notice')).toHaveCount(0)
})

test('each page leads to itself in the other language and back', async ({ page, site }) => {
  await page.goto('asks/clean-wells/')
  await page
    .getByRole('banner')
    .getByRole('link', { name: khmer.ownName('km') })
    .click()
  await expect(page).toHaveURL(`${site.served}km/asks/clean-wells/`)
  await page
    .getByRole('banner')
    .getByRole('link', { name: khmer.ownName('en') })
    .click()
  await expect(page).toHaveURL(`${site.served}asks/clean-wells/`)
})

test('a recommendation tells its history in the language of the page', async ({ page }) => {
  await page.goto('km/recommendations/xsa-2/41-3/')
  await expect(page.locator('.timeline')).toContainText('រដ្ឋបានដកការគាំទ្រវិញ')
})
