import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page) => dialog(page).getByRole('combobox')
const count = (page: Page) => dialog(page).locator('[data-count]')
const opener = (page: Page) => page.getByRole('banner').getByRole('button')

/** What people paste, and what others try. */
const anything = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '__proto__',
  'constructor',
  'hasOwnProperty valueOf',
  '.*+?^$()|[]\\{}',
  '(((((((((((a+)+)+)+)+',
  '😀👩‍👩‍👧',
  '\u202eabc مرحبا بالعالم',
  '\ud800',
  'a\udc00b',
  '\0\u0007',
  '"unclosed -',
  '-water',
  'x'.repeat(10_000),
  'ក្រ'.repeat(3_400),
  'water '.repeat(1_700),
  '!!! ??? …',
]

test('whatever is typed into the dialog is answered, and never becomes markup', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('dialog', (box) => errors.push(box.message()))
  await page.goto('about/')
  await opener(page).click()
  for (const text of anything) {
    await field(page).fill('')
    await expect(count(page)).toHaveText('')
    await field(page).evaluate((input: HTMLInputElement, value) => {
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, text)
    await expect(count(page), text.slice(0, 40)).toHaveText(/[^…]$/)
    const said = await count(page).innerText()
    expect(said.length, text.slice(0, 40)).toBeLessThan(250)
    expect(await dialog(page).locator('img, script').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1280,
    )
  }
  for (const blank of ['   ', '\u3000\u200b', '\t']) {
    await field(page).fill(blank)
    await expect(dialog(page).getByRole('option').first()).toBeVisible()
  }
  expect(errors).toEqual([])
})

test('whatever is sent from the dialog opens the search page', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  for (const text of anything.filter(({ length }) => length < 100)) {
    await page.goto('about/')
    await opener(page).click()
    await field(page).fill(text)
    await field(page).press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=/)
    await expect(page.getByRole('status'), text).toHaveText(/[^…]$/)
  }
  expect(errors).toEqual([])
})

test('on a slow line nothing typed is lost, and the last of it is answered', async ({
  page,
  context,
}) => {
  await page.goto('about/')
  const line = await context.newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
  await opener(page).click()
  await page.keyboard.type('clean wells', { delay: 40 })
  await expect(field(page)).toHaveValue('clean wells')
  const first = dialog(page).getByRole('option').first()
  await expect(first).toContainText('Clean wells in every district', { timeout: 30_000 })
})

test('a screen reader meets a named dialog, a field, groups with names, and options', async ({
  page,
}) => {
  await page.goto('about/')
  await opener(page).click()
  await field(page).fill('wells')
  await expect(dialog(page).getByRole('status')).toHaveText(/results/)
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - dialog "Search":
      - combobox "Search" [expanded]
      - button "Close"
      - button "All results, with filters"
      - status: /\\d+ results/
      - listbox "Results":
        - group "Asks":
          - option "Clean wells in every district open 2024" [selected]
      - checkbox "The key / opens the search" [checked]
  `)
  const described = dialog(page).getByRole('option').first()
  await expect(described).toHaveAccessibleDescription(/wells/)
})

for (const scheme of ['light', 'dark'] as const)
  test(`everybody can use the search page with all it can show, ${scheme}`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const found: string[] = []
    for (const locale of site.locales)
      for (const search of ['?q=water&type=asks&year=2019', '?q=%22one+well%22', '?q=samara']) {
        await page.goto(`${locale === site.locales[0] ? '' : `${locale}/`}search/${search}`)
        await expect(page.getByRole('status')).toHaveText(/[^…]$/)
        const { violations } = await new AxeBuilder({ page }).analyze()
        found.push(...violations.map(({ id, help }) => `${locale} ${search} ${id}: ${help}`))
      }
    expect(found).toEqual([])
  })
