import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** A word that many pages hold. */
const common = 'water'

const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page) => dialog(page).getByRole('combobox')
const options = (page: Page) => dialog(page).getByRole('option')
/** Options change with every letter: a person chooses when their number is said. */
const settled = (page: Page) =>
  expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/)
const opener = (page: Page) => page.getByRole('banner').getByRole('button')

test('nothing of the search is downloaded before it is opened', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('about/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /\/search\/|worker|\/dialog\./.test(path))).toEqual([])
  const index = page.waitForRequest(/\/search\/en\.json$/)
  await opener(page).click()
  await index
})

test('the key / opens it from anywhere but a field, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('asks/')
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  await page.keyboard.type(common)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(link).toBeFocused()
  const words = page.getByRole('searchbox')
  await words.fill('a')
  await page.keyboard.press('/')
  await expect(words).toHaveValue('a/')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
})

test('the single key can be turned off, and stays off on other pages', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await dialog(page).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.goto('asks/')
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await dialog(page).getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeVisible()
})

test('a keyboard is enough: through the options, and to the page', async ({ page }) => {
  await page.goto('about/')
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await expect(options(page).first().locator('mark').first()).toBeVisible()
  await settled(page)
  const count = await options(page).count()
  const active = page.locator('[aria-selected=true]')
  await expect(active).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(options(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  const id = await active.getAttribute('id')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id as string)
  await expect(field(page)).toBeFocused()
  const href = (await active.getAttribute('href')) as string
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href)
})

test('Enter with no option chosen leads to the search page with the words', async ({ page }) => {
  await page.goto('about/')
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/search/\\?q=${common}$`))
  await expect(page.locator('[data-results] > li').first()).toBeVisible()
})

test('options open in another tab as links do', async ({ page, context }) => {
  await page.goto('about/')
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await settled(page)
  await page.keyboard.press('ArrowDown')
  const pages = () => context.pages().length
  await page.keyboard.press('Control+Enter')
  await expect.poll(pages).toBe(2)
  await page.bringToFront()
  await options(page).nth(1).click({ button: 'middle' })
  await expect.poll(pages).toBe(3)
  await expect(dialog(page)).toBeVisible()
  await expect(field(page)).toBeFocused()
})

test('a mouse chooses, closes and leaves the focus where it was', async ({ page }) => {
  await page.goto('about/')
  await opener(page).click()
  await page.mouse.click(5, 5)
  await expect(dialog(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
  await opener(page).press('Space')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(opener(page)).toBeFocused()
})

test('what is typed before anything has come is looked for when it comes, or sent by Enter', async ({
  page,
}) => {
  await page.goto('about/')
  let letCome = () => {}
  const coming = new Promise<void>((come) => {
    letCome = come
  })
  await page.route(/\/search\/words\.json$/, async (route) => {
    await coming
    await route.continue()
  })
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await expect(field(page)).toHaveValue(common)
  await expect(options(page)).toHaveCount(0)
  letCome()
  await expect(options(page).first()).toBeVisible()
  await page.route(/\/dialog\.[^/]+\.js$/, (route) => route.abort())
  await page.goto('asks/')
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/search/\\?q=${common}$`))
})

test('an index that does not come is said, and the lists of the site are offered', async ({
  page,
}) => {
  await page.route(/\/search\/en\.json$/, (route) => route.abort())
  await page.goto('about/')
  await page.keyboard.press('/')
  await page.keyboard.type(common)
  await expect(dialog(page).getByRole('status')).toContainText('could not be downloaded', {
    timeout: 20_000,
  })
  await options(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(dialog(page)).toBeHidden()
})

test('the count is said once typing rests, and not for each letter', async ({ page }) => {
  await page.clock.install()
  await page.goto('about/')
  await opener(page).click()
  await expect(options(page).first()).toBeVisible()
  await page.evaluate(() => {
    const region = document.querySelector('dialog [role=status]') as Element
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true })
  })
  // Somebody types faster than the pause, however slow the machine is: meanwhile, the page's time stands still.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  for (const letter of common) {
    await page.keyboard.press(letter)
    await expect(dialog(page).locator('[data-count]')).toHaveText(/^\d+ results?$/)
  }
  await page.clock.resume()
  await settled(page)
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said.filter((text) => text !== '')).toHaveLength(1)
})
