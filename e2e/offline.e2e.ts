import type { ChildProcess } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { translator } from '#i18n/index.ts'
import { launch, printed, stop } from './launch.ts'
import { root, workshop } from './site.ts'

// One after the other: each goes on from what the one before has built.
test.describe.configure({ mode: 'serial' })

const { t } = translator('en')
const content = join(workshop, 'offline')
const out = join(workshop, 'offline-site')
let server: ChildProcess | undefined
let url = ''

/** Builds the content as it is now, and serves it where it was served before. */
async function publish(): Promise<void> {
  const port = url === '' ? '0' : new URL(url).port
  server = launch('start', ['--content', content, '--out', out, '--port', port])
  url = await printed(server, /http:\/\/localhost:\d+\/samara\//)
}

/** What no emulation can be mistaken about: there is no server. */
async function disconnect(): Promise<void> {
  if (server) await stop(server, 'SIGINT')
  server = undefined
}

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(content, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

/** Opens a page, and waits until a worker has stored it. */
async function read(page: Page, address: string): Promise<void> {
  await page.goto(`${url}${address}`)
  await untilStored(page, address.replace(/[?#].*/, ''))
}

/** A worker hands over what came, and stores it then. */
const untilStored = (page: Page, address: string) =>
  expect.poll(() => storedAddresses(page)).toContain(`${url}${address}`)

const storedAddresses = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map((key) => key.url)
  })

test.beforeAll(async () => {
  rmSync(content, { recursive: true, force: true })
  cpSync(join(root, 'e2e/content'), content, { recursive: true })
  change('site.yml', /$/, 'offline: true\n')
  await publish()
})

test.afterAll(disconnect)

test('what was read can be read, and searched, without a connection; what was not is said', async ({
  page,
}) => {
  await read(page, '')
  await read(page, 'asks/clean-wells/')
  await read(page, 'km/asks/clean-wells/')
  await read(page, 'search/?q=water')
  await expect(page.locator('[data-results] > li').first()).toBeVisible()
  for (const address of ['search/en.json', 'offline/', 'km/offline/'])
    await untilStored(page, address)
  await disconnect()

  await page.goto(`${url}asks/clean-wells/?from=link#history`)
  await expect(page.locator('h1')).toHaveText('Clean wells in every district')
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/serif/)
  await page.goto(`${url}search/?q=water`)
  await expect(page.locator('[data-results] > li').first()).toBeVisible()
  await page.getByRole('searchbox').fill('teachers')
  await expect(page.locator('[data-results] > li').first()).toContainText(/teacher/i)

  await page.goto(`${url}km/asks/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
  await expect(page.locator('[data-missing]')).toBeVisible()
  const listed = page.locator('[data-list] a')
  await expect(listed).toHaveCount(4)
  await expect(listed.first()).toHaveAttribute('href', `${url}km/asks/clean-wells/`)
  await expect(listed.nth(1)).toHaveText(t('search.title'))
  await listed.first().click()
  await expect(page.locator('h1')).toBeVisible()
  await expect(page).toHaveURL(`${url}km/asks/clean-wells/`)
  await publish()
})

test('the page of what is stored says so with a connection, too', async ({ page }) => {
  await read(page, 'about/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('offline.title') })
    .click()
  await expect(page.locator('[data-list] a')).toHaveCount(1)
  await expect(page.locator('[data-missing]')).toBeHidden()
  await expect(page.locator('[data-none]')).toBeHidden()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a network that does not answer is not waited for where the page is stored', async ({
  page,
}) => {
  await read(page, 'about/')
  process.kill(-(server?.pid as number), 'SIGSTOP')
  const start = Date.now()
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
  const took = Date.now() - start
  process.kill(-(server?.pid as number), 'SIGCONT')
  expect(took).toBeLessThan(10_000)
})

test('a new version is shown at once, and nothing of the old one is left that no page needs', async ({
  page,
}) => {
  await read(page, 'about/')
  await read(page, 'asks/clean-wells/')
  const before = await storedAddresses(page)
  await disconnect()
  change(
    'asks/clean-wells.md',
    'title: Clean wells in every district',
    'title: Clean wells everywhere',
  )
  for (const file of ['about.md', 'about.km.md']) rmSync(join(content, 'pages', file))
  await publish()
  await page.goto(`${url}asks/clean-wells/`)
  await expect(page.locator('h1')).toHaveText('Clean wells everywhere')
  await page.goto(`${url}about/`)
  await expect(page.locator('h1')).toHaveText(t('not-found.title'))
  await expect.poll(() => storedAddresses(page)).not.toContain(`${url}about/`)
  await disconnect()
  await page.goto(`${url}asks/clean-wells/`)
  await expect(page.locator('h1')).toHaveText('Clean wells everywhere')
  expect(before).toContain(`${url}about/`)
  await publish()
})

test('a site that stores nothing any more takes back what it stored', async ({ page }) => {
  await read(page, 'asks/clean-wells/')
  await page.evaluate(() => caches.open('of another site'))
  await disconnect()
  change('site.yml', 'offline: true', 'offline: false')
  await publish()
  await page.goto(`${url}asks/clean-wells/`)
  await expect(page.locator('h1')).toBeVisible()
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).map(
        ({ installing, waiting, active }) =>
          [installing, waiting, active].map((worker) => worker?.state),
      ),
      stores: await caches.keys(),
    }))
  // Browsers look for a new worker by themselves, some time after a page was opened; here they are asked to at once.
  const leftByNextPage = async () => {
    await page.reload()
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => undefined)
    })
    await page.waitForTimeout(1_000)
    return left()
  }
  await expect
    .poll(leftByNextPage, { timeout: 60_000 })
    .toEqual({ workers: [], stores: ['of another site'] })
})
