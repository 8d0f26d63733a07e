import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './site.ts'

const rowOf = { en: 'Share this page', km: 'ចែករំលែកទំព័រនេះ' }
const address = 'https://example.org/samara/asks/textbooks/'

test('the link is copied by a click, and heard to be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('asks/textbooks/')
  const row = page.getByRole('navigation', { name: rowOf.en })
  await row.getByRole('button', { name: 'Copy link' }).click()
  await expect(row.locator('[aria-live]')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})

test('the citation is copied by keyboard, with its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('asks/textbooks/')
  await page.getByRole('button', { name: 'Copy the citation' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('Copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Samara Voices coalition, “Textbooks in all languages of Samara”, ask of/)
  expect(copied.endsWith(` ${address}`)).toBe(true)
})

test('where copying is not allowed, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
  })
  await page.goto('asks/textbooks/')
  const row = page.getByRole('navigation', { name: rowOf.en })
  await row.getByRole('button', { name: 'Copy link' }).click()
  await expect(row.locator('[aria-live]')).toContainText('copy it yourself')
  const field = row.getByRole('textbox', { name: 'Text to copy' })
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('a device that can share is given what the links say', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.title = JSON.stringify(data)
    }
  })
  await page.goto('asks/textbooks/')
  await page.getByRole('button', { name: 'Share …' }).click()
  await expect(page).toHaveTitle(/^\{/)
  expect(JSON.parse(await page.title())).toEqual({
    url: address,
    title: 'Textbooks in all languages of Samara',
    text: expect.stringMatching(/^289 days without a final answer: “Textbooks/),
  })
})

test('links carry Khmer, and programs find the files that cite a page', async ({
  page,
  request,
}) => {
  for (const [start, label] of [
    ['', rowOf.en],
    ['km/', rowOf.km],
  ] as const) {
    await page.goto(`${start}asks/textbooks/`)
    const row = page.getByRole('navigation', { name: label })
    const link = row.getByRole('link', { name: 'Telegram' })
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '')
    expect(searchParams.get('url')).toBe(`https://example.org/samara/${start}asks/textbooks/`)
    expect(searchParams.get('text')).toMatch(start ? /ថ្ងៃ ដោយគ្មានចម្លើយចុងក្រោយ៖/ : /^289 days/)
    await expect(link).toHaveAttribute('rel', /noreferrer/)
  }
  await page.locator('summary', { hasText: 'សម្រាប់កម្មវិធី' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /^RIS/ }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text).toContain('PB  - សម្ព័ន្ធសំឡេងសាម៉ារ៉ា\r\n')
  const answer = await request.get(new URL('cite.bib', page.url()).href)
  expect(answer.status()).toBe(200)
})

test('every page has one row, of which nothing is on paper', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['', 'asks/', 'search/', 'km/asks/textbooks/']) {
    await page.goto(`${site.served}${path}`)
    await expect(page.locator('.share-row')).toHaveCount(1)
    await expect(page.locator('.share-row')).toBeHidden()
    await expect(page.locator('copy-button:visible')).toHaveCount(0)
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('there are links and no buttons that do nothing', async ({ page }) => {
    await page.goto('asks/textbooks/')
    const row = page.getByRole('navigation', { name: rowOf.en })
    await expect(row.getByRole('link')).toHaveText(['Telegram', 'Facebook', 'E-mail'])
    await expect(page.getByRole('button', { name: /copy|share/i })).toHaveCount(0)
  })
})
