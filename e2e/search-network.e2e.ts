import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { translator } from '#i18n/index.ts'
import { expect, type Site, test } from './site.ts'

const { t } = translator('en')
const results = (page: Page) => page.locator('[data-results] > li')

/** The parts of the English index; none where it is one file. */
const partsOf = ({ folder }: Site): string[] => {
  const parts = join(folder, 'search/en')
  return existsSync(parts) ? readdirSync(parts) : []
}

/** A title of the site, to look for. */
async function titleOf(page: Page): Promise<string> {
  await page.goto('asks/')
  return page.locator('[data-rows] li.row a').first().innerText()
}

test('what every query needs is on its way before the worker is, and nothing comes twice', async ({
  page,
  site,
}) => {
  const asked: string[] = []
  let held: Route | undefined
  await page.route(/\/worker-[^/]+\.js$/, (route) => {
    held = route
  })
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const title = await titleOf(page)
  await page.goto('search/')
  await page.getByRole('searchbox').focus()
  const data = () => asked.filter((path) => /\/search\/.*\.json$/.test(path))
  const needed = partsOf(site).length === 0 ? 1 : 3
  await expect.poll(data).toHaveLength(needed)
  // The page asks for the index while the browser starts the worker: whose request is seen first is chance.
  await expect.poll(() => held).toBeDefined()
  await held?.continue()
  await page.getByRole('searchbox').fill(title)
  await expect(results(page).first()).toBeVisible()
  expect(data().filter((path, place) => data().indexOf(path) !== place)).toEqual([])
})

test('parts that are lost leave what the others hold, and that is said', async ({ page, site }) => {
  test.skip(partsOf(site).length === 0, 'The index is one file.')
  const title = await titleOf(page)
  let first: string | undefined
  await page.route(/\/search\/en\/records-[^/]+$/, (route) => {
    first ??= route.request().url()
    return route.request().url() === first ? route.continue() : route.abort()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('search.missing')).first()).toBeVisible()
  await expect(dialog.getByRole('option').first()).toBeVisible()
})

test('a part that is lost once, cut off, or answered by somebody else is asked for again', async ({
  page,
  site,
}) => {
  const needed = partsOf(site).find((part) => part.startsWith('lexicon-'))
  test.skip(needed === undefined, 'The index is one file.')
  const failures = [
    (route: Route) => route.abort(),
    (route: Route) => route.fulfill({ status: 404, body: '<p>' }),
    (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in' }),
    (route: Route) => route.fulfill({ body: '{"terms":"a b' }),
  ]
  const title = await titleOf(page)
  for (const fail of failures) {
    await page.route(`**/${needed}`, fail, { times: 1 })
    await page.goto(`search/?q=${encodeURIComponent(title)}`)
    await expect(results(page).first()).toBeVisible()
  }
})
