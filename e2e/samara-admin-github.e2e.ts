import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { filesIn } from './folder-in-browser.ts'
import { type GitHub, gitHub } from './github-stand-in.ts'
import { expect, test as onSite, root } from './site.ts'

const content = join(root, 'e2e/content')
const name = 'samara-voices/content'
const token = 'github_pat_of_an_editor'
/** Stands in a draft of the content. */
const draft = 'DRAFT-SECRET-7f3a'
const ask = 'e2e/content/asks/water-prices'

/** Playwright’s test with the host of the content; what leaves for any other is noted and stopped. */
const test = onSite.extend<{ host: GitHub }>({
  host: async ({ context, site }, use) => {
    const outside: string[] = []
    await context.route(
      (url) => !url.href.startsWith(site.served),
      (route) => {
        outside.push(route.request().url())
        return route.abort()
      },
    )
    await use(await gitHub(context, { name, token, files: filesIn(content) }))
    expect(outside).toEqual([])
  },
})

test('whoever has a token changes one line of one file, in one step', async ({ page, host }) => {
  await signIn(page, token)
  const before = Object.fromEntries(host.files)
  const summary = await openSummary(page)
  const old = await summary.inputValue()
  await summary.fill('A changed summary.')
  await save(page)
  await expect.poll(() => host.commits.length).toBe(1)
  const [commit] = host.commits
  expect(commit?.files).toEqual({
    [`${ask}.md`]: before[`${ask}.md`]?.replace(old, 'A changed summary.'),
    [`${ask}.km.md`]: before[`${ask}.km.md`],
  })
  expect(commit?.deleted).toEqual([])
})

test('what somebody else has changed meanwhile is not written over', async ({ page, host }) => {
  await signIn(page, token)
  const summary = await openSummary(page)
  await summary.fill('A changed summary.')
  const theirs = `${host.files.get(`${ask}.md`)}Somebody else was here.\n`
  host.change(`${ask}.md`, theirs)
  await save(page)
  const warning = page.getByRole('alertdialog', { name: 'Entry Changed by Someone Else' })
  await warning.getByRole('button', { name: 'Cancel' }).click()
  await expect(summary).toHaveValue('A changed summary.')
  expect(host.files.get(`${ask}.md`)).toBe(theirs)
})

test('a token that GitHub does not know opens nothing, and is not kept', async ({ page, host }) => {
  await signIn(page, 'github_pat_that_has_expired', 'alert')
  await expect(page.getByRole('alert')).toContainText('The provided token is invalid.')
  expect(await kept(page)).not.toContain('github_pat')
  expect(host.asked).toEqual(['https://api.github.com/user'])
})

test('token and copies of files are kept until their editor signs out', async ({ page, host }) => {
  await signIn(page, token)
  expect(await kept(page)).toContain(token)
  await expect.poll(() => keptFiles(page)).toContain(draft)
  await page.reload()
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeVisible()
  await page.getByRole('button', { name: 'Show Account Menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign Out' }).click()
  await expect(page.getByRole('button', { name: 'Sign In Using Access Token' })).toBeVisible()
  expect(await kept(page)).not.toContain(token)
  await expect.poll(() => keptFiles(page)).not.toContain(draft)
  expect(host.commits).toEqual([])
})

async function signIn(page: Page, with_: string, shows: 'grid' | 'alert' = 'grid'): Promise<void> {
  await page.goto('admin/')
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click()
  await page.getByRole('textbox', { name: 'Personal access token' }).fill(with_)
  await page.getByRole('button', { name: 'Sign In', exact: true }).click()
  await expect(page.getByRole(shows).first()).toBeVisible()
}

async function openSummary(page: Page): Promise<Locator> {
  await page.goto('admin/#/collections/asks/entries/water-prices')
  return page.getByRole('textbox', { name: 'Summary' }).first()
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** All that the browser keeps for the site under names. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))

/** The copies of files that the browser keeps. */
const keptFiles = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        found.push(await done(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    return JSON.stringify(found)
  })
