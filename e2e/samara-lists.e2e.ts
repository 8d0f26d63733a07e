import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { translator } from '#i18n/index.ts'
import { expect, test } from './site.ts'

const { t } = translator('en')

const status = (page: Page) => page.getByRole('status')
const found = (page: Page) => page.locator('[data-found] .row')
const sent = (page: Page) => page.locator('[data-sent] .row')
const facet = (page: Page, name: string): Locator =>
  page.locator('.facets details', { has: page.locator('summary', { hasText: name }) })
/** Where the list stands filtered: before, the status says that it is being looked for. */
const answered = (page: Page) => expect(page.locator('list-filter[data-looking]')).toBeAttached()
const said = (count: number, whole: number) => t('list.count-of.recommendations', { count, whole })

/** A person who has no mouse gives up after forty times Tab. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('40 times Tab did not reach it')
}

test('nothing is downloaded before a filter is used, and the words only when they are', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const downloads = () => asked.filter((path) => /\/lists\/|worker/.test(path))
  await page.goto('recommendations/', { waitUntil: 'networkidle' })
  expect(downloads()).toEqual([])
  await facet(page, t('facet.position')).locator('summary').click()
  await page.getByRole('checkbox', { name: 'noted' }).check()
  await answered(page)
  expect(downloads()).toEqual(['/samara/lists/recommendations.json'])
})

test('a list is filtered by keyboard alone, the count is said, and the focus stays', async ({
  page,
}) => {
  await page.goto('recommendations/')
  const whole = await sent(page).count()
  await tabTo(page, facet(page, t('facet.position')).locator('summary'))
  await page.keyboard.press('Enter')
  const noted = page.getByRole('checkbox', { name: 'noted' })
  await tabTo(page, noted)
  await page.keyboard.press('Space')
  await expect(found(page)).not.toHaveCount(0)
  const left = await found(page).count()
  expect(left).toBeLessThan(whole)
  await expect(status(page)).toHaveText(said(left, whole))
  await expect(noted).toBeFocused()
  await expect(sent(page).first()).toBeHidden()
  for (const row of await found(page).all()) await expect(row).toContainText('noted')
  await tabTo(page, page.getByRole('button', { name: t('list.clear') }))
  await page.keyboard.press('Enter')
  await expect(sent(page).first()).toBeVisible()
  await expect(page).toHaveURL(/\/recommendations\/$/)
})

test('each count says how many entries choosing the value leaves', async ({ page }) => {
  await page.goto('recommendations/?position=supported')
  await answered(page)
  const states = facet(page, t('facet.recommendingStates'))
  await states.locator('summary').click()
  const choices = await states.locator('li:not([hidden]) label').all()
  expect(choices.length).toBeGreaterThan(1)
  for (const choice of choices) {
    const promised = Number(await choice.locator('span').last().textContent())
    await choice.locator('input').check()
    await expect(status(page)).toHaveText(new RegExp(`^${promised} of`))
    await expect(found(page)).toHaveCount(promised)
    await choice.locator('input').uncheck()
  }
})

test('a filter is in the address: it can be shared, and gone back to', async ({ page }) => {
  await page.goto('recommendations/?position=noted&text=budget')
  await expect(found(page)).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'noted' })).toBeChecked()
  await expect(page.getByRole('searchbox', { name: t('list.text') })).toHaveValue('budget')
  const title = await found(page).locator('h3').textContent()
  await page.getByRole('checkbox', { name: 'noted' }).uncheck()
  await expect(page).toHaveURL(/recommendations\/\?text=budget$/)
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: 'noted' })).toBeChecked()
  await expect(found(page).locator('h3')).toHaveText([title ?? ''])
  await found(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  await page.goBack()
  await expect(found(page).locator('h3')).toHaveText([title ?? ''])
})

test('filtered rows are those of the list, below the review they are of', async ({ page }) => {
  await page.goto('recommendations/')
  const rows = new Set(await sent(page).evaluateAll((all) => all.map((row) => row.outerHTML)))
  await page.goto('recommendations/?position=supported')
  await expect(found(page).first()).toBeVisible()
  for (const row of await found(page).evaluateAll((all) => all.map((each) => each.outerHTML)))
    expect(rows).toContain(row)
  await expect(page.locator('[data-found] h2').first()).toContainText('review')
})

test('words are found in every language, whatever their accents and the order of their signs', async ({
  page,
}) => {
  await page.goto('asks/')
  const words = page.getByRole('searchbox', { name: t('list.text') })
  await words.pressSequentially('clean weels')
  await expect(found(page).locator('h2')).toHaveText(['Clean wells in every district'])
  await words.fill('qqzzqq')
  await expect(status(page)).toHaveText(t('list.none-fits', { whole: 8 }))
  await page.goto('km/asks/?text=អណ្តូងទឹក')
  await expect(found(page).locator('a[href$="/km/asks/clean-wells/"]')).toBeVisible()
})

test('asks can be ordered by the day on which they were made', async ({ page }) => {
  await page.goto('asks/')
  await page.getByLabel(t('list.order')).selectOption(t('list.order.newest'))
  await expect(page).toHaveURL(/\?order=newest$/)
  await expect(found(page)).toHaveCount(8)
  await expect(found(page).first().locator('h2')).not.toHaveText('Clean wells in every district')
})

test('what does not come is said, and the whole list stays', async ({ page }) => {
  await page.route(/\/lists\/.+\.json$/, (route) => route.abort())
  await page.goto('recommendations/?position=noted')
  await expect(status(page)).toHaveText(t('list.failure.download'))
  await expect(sent(page).first()).toBeVisible()
  await page.unroute(/\/lists\/.+\.json$/)
  await page.getByRole('checkbox', { name: 'noted' }).uncheck()
  await page.getByRole('checkbox', { name: 'noted' }).check()
  await expect(status(page)).toHaveText(/\d+ of \d+ recommendations/)
})

test('rows that do not come, or words that cannot be read, are said, too', async ({ page }) => {
  await page.route(/\/by\/position\/noted\/$/, (route) => route.fulfill({ body: '<p>other</p>' }))
  await page.goto('recommendations/?position=noted')
  await expect(status(page)).toHaveText(t('list.failure.version'))
  await page.route(/recommendations\.en\.json$/, (route) => route.fulfill({ body: '{}' }))
  await page.goto('recommendations/?text=water')
  await expect(status(page)).toHaveText(t('list.failure.broken'))
  await expect(sent(page).first()).toBeVisible()
})

test('everybody can use a filtered list, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of ['recommendations/?position=noted&sectors=water', 'km/asks/?state=open']) {
    await page.goto(path)
    await answered(page)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
})

test('the list of one value leads to the filters, and keeps its value', async ({ page }) => {
  await page.goto('recommendations/by/position/noted/')
  const whole = await page.locator('[data-rows] .row').count()
  await page.getByRole('link', { name: t('list.combine') }).click()
  await expect(page).toHaveURL(/\/recommendations\/\?position=noted$/)
  await expect(found(page)).toHaveCount(whole)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('links lead to the list of each value, which says how many of how many', async ({
    page,
  }) => {
    await page.goto('recommendations/')
    await expect(page.getByRole('searchbox', { name: t('list.text') })).toBeHidden()
    const position = facet(page, t('facet.position'))
    await position.locator('summary').click()
    const item = position.getByRole('listitem').filter({ hasText: 'noted' })
    const count = Number(await item.locator('> span').textContent())
    const link = item.getByRole('link')
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Recommendations · Position: noted',
    )
    await expect(page.locator('.row')).toHaveCount(count)
    await expect(page.getByText(new RegExp(`^\\s*${count} of \\d+ recommendations`))).toBeVisible()
    await page.getByRole('link', { name: t('list.whole', { list: 'Recommendations' }) }).click()
    await expect(page).toHaveURL(/\/recommendations\/$/)
  })
})
