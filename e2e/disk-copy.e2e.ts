import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { diskCopy } from '#cli/copy/disk-copy.ts'
import { writeZip } from '#cli/copy/zip-file.ts'
import { basePathOf } from '#model/addresses.ts'
import { expect, onePageOfEachKind, test as onSite, type Site } from './site.ts'

/** Playwright’s test with an unpacked copy of the site, in a folder as people have them, and an ear for complaints. */
const test = onSite.extend<{ copy: string; complaints: string[] }>({
  copy: async ({ site }, use, { outputDir }) => {
    const zip = join(outputDir, 'samleng.zip')
    await writeZip(zip, '2026-11-22', diskCopy(site.folder, basePathOf(site.published)))
    const folder = join(outputDir, 'ឯកសារ របស់ខ្ញុំ (1)')
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    await use(pathToFileURL(folder).href)
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => {
      // The next page was opened before this one had its icon.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return
      complaints.push(`did not load ${request.url()}`)
    })
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) complaints.push(`asked for ${request.url()}`)
    })
    await use(complaints)
    expect(complaints).toEqual([])
  },
})

const file = (address: string) => address.replace(/(^|\/)$/, '$1index.html')
const inLocale = (site: Site, locale: string, address: string) =>
  locale === site.locales[0] ? address : `${locale}/${address}`

const open = (page: Page, copy: string, address: string, query = '') =>
  page.goto(`${copy}/${file(address)}${query}`)

test('pages of every kind open from a disk as they do from a server', async ({
  context,
  page,
  site,
  copy,
  complaints,
}) => {
  const served = await context.newPage()
  for (const address of onePageOfEachKind(site)) {
    await served.goto(`${site.served}${address}`)
    await open(page, copy, address)
    const words = (tab: Page) => tab.locator('body').innerText()
    await expect.poll(() => words(page), address).toBe(await words(served))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(complaints, address).toEqual([])
  }
})

test('from one page to the next: links, languages, the form, and back', async ({
  page,
  site,
  copy,
  complaints,
}) => {
  await open(page, copy, '')
  for (const locale of site.locales.slice(1)) {
    await page.locator(`header a[hreflang=${locale}]`).click()
    await expect(page).toHaveURL(`${copy}/${locale}/index.html`)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
  }
  await page.goBack()
  await page.getByRole('navigation').getByRole('link').first().click()
  await expect(page.locator('h1')).toBeVisible()
  expect(complaints).toEqual([])
})

test('a search on a disk finds, and its link opens the section', async ({
  page,
  site,
  copy,
  complaints,
}) => {
  for (const locale of site.locales) {
    await open(page, copy, inLocale(site, locale, 'asks/'))
    const title = await page.locator('[data-rows] li.row a').first().innerText()
    await open(page, copy, inLocale(site, locale, 'search/'))
    await page.getByRole('searchbox').fill(title)
    const found = page.locator('[data-results] > li')
    await expect(found.first()).toBeVisible()
    await found.first().getByRole('link').last().click()
    await expect(page).toHaveURL(/\/index\.html(#.+)?$/)
    await expect(page.locator('h1')).toBeVisible()
    const [, anchor] = page.url().split('#')
    if (anchor) await expect(page.locator(`[id="${decodeURIComponent(anchor)}"]`)).toBeInViewport()
    await page.goBack()
    await expect(found.first()).toBeVisible()
  }
  expect(complaints).toEqual([])
})

test('the search of any page answers on a disk', async ({ page, site, copy, complaints }) => {
  for (const locale of site.locales) {
    await open(page, copy, inLocale(site, locale, 'asks/'))
    const title = await page.locator('[data-rows] li.row a').first().innerText()
    await page.getByRole('banner').getByRole('button').click()
    await page.getByRole('combobox').and(page.locator('dialog *')).fill(title)
    const option = page.getByRole('option').and(page.locator(':has(mark)')).first()
    await expect(option).toBeVisible()
    await option.click()
    await expect(page).toHaveURL(/\/index\.html(#.+)?$/)
    await expect(page.locator('h1')).toHaveText(title)
  }
  expect(complaints).toEqual([])
})

test('lists on a disk are filtered, and their rows lead to their pages', async ({
  page,
  copy,
  complaints,
}) => {
  await open(page, copy, 'asks/')
  const rows = page.locator('[data-found] li.row')
  await page.locator('list-filter details').first().locator('summary').click()
  await page.locator('list-filter').getByRole('checkbox').first().check()
  await expect(rows.first()).toBeVisible()
  await expect(page).toHaveURL(/\/asks\/index\.html\?/)
  await page.locator('input[name=text]').fill('qqzzqq')
  await expect(rows).toHaveCount(0)
  await page.locator('[data-clear]').click()
  await page.locator('list-filter').getByRole('checkbox').first().check()
  await rows.first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/asks\/.+\/index\.html$/)
  await expect(page.locator('h1')).toBeVisible()
  expect(complaints).toEqual([])
})
