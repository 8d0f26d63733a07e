import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Papa from 'papaparse'
import { expect, test } from './site.ts'

test('from the foot of any page, a reader comes to the data and takes a table along', async ({
  page,
}) => {
  await page.goto('asks/textbooks/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
  const row = page.getByRole('table', { name: 'Tables' }).getByRole('row', { name: /^Asks \d/ })
  const downloading = page.waitForEvent('download')
  await row.getByRole('link', { name: /^CSV/ }).evaluate((link) => {
    link.setAttribute('download', '')
    ;(link as HTMLAnchorElement).click()
  })
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true })
  expect(data.find(({ id }) => id === 'textbooks')).toMatchObject({
    'title.en': 'Textbooks in all languages of Samara',
    state: 'in-progress',
    overdue: 'false',
  })
})

test('what a column means is said in the language of the page', async ({ page }) => {
  for (const [start, heading, words] of [
    ['', 'Asks', 'For how many days the ask has waited'],
    ['km/', 'សំណើ', 'ចំនួនថ្ងៃដែលសំណើបានរង់ចាំ'],
  ] as const) {
    await page.goto(`${start}data/`)
    const table = page.getByRole('table', { name: heading, exact: true })
    await expect(table).toBeHidden()
    await page.locator('#data-asks summary').click()
    await expect(table.getByRole('row', { name: /^waitedDays/ })).toContainText(words)
  }
})

for (const width of [360, 768, 1280])
  test(`the data can be read at ${width} pixels, with everything open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const start of ['', 'km/']) {
      await page.goto(`${start}data/`)
      for (const details of await page.locator('main details').all())
        await details.evaluate((element) => element.setAttribute('open', ''))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    }
  })

test('a script of another site may read the data, and nothing else', async ({ page, site }) => {
  const elsewhere = createServer((_, response) => response.end('Elsewhere'))
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  try {
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
    const read = (path: string) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.text(),
            () => 'refused',
          ),
        `${site.served}${path}`,
      )
    const ask = JSON.parse(await read('api/v1/asks/textbooks.json'))
    expect(ask.standing.state).toBe('in-progress')
    expect(JSON.parse(await read('data/datapackage.json')).name).toBe('example-org-samara-data')
    expect(await read('asks/textbooks/')).toBe('refused')
  } finally {
    elsewhere.close()
  }
})
