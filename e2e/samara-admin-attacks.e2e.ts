import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { stringify } from 'yaml'
import { attacks } from '#cli/benches/safety/attacks/payloads/index.ts'
import { type Breach, listeningPage } from '#cli/benches/safety/attacks/watched.ts'
import { filesIn } from './folder-in-browser.ts'
import { gitHub } from './github-stand-in.ts'
import { expect, root, type Site, test } from './site.ts'

const content = join(root, 'e2e/content')

// A body that ends in an open comment hides what follows, so each attack has its turn before and after the others.
const texts = attacks.map(({ text }) => text)
const bodies = [...inParts(texts, 125), ...inParts(texts.toReversed(), 125)]

test('what content brings runs nothing in the editor and asks nobody', async ({
  browser,
  site,
}) => {
  expect(await breachesIn(browser, site)).toEqual([])
})

test('what content brings runs nothing in the editor even where no policy would stop it', async ({
  browser,
  site,
}) => {
  const breaches = await breachesIn(browser, site, { bypassCSP: true })
  expect(breaches.filter((breach) => !breach.startsWith('request for '))).toEqual([])
})

/** Looks at every attack as a title in a list, as a choice in a form, and as a text that is edited. */
async function breachesIn(
  browser: Browser,
  site: Site,
  { bypassCSP = false } = {},
): Promise<Breach[]> {
  const context = await browser.newContext({ bypassCSP })
  const breaches: Breach[] = []
  const admin = `${site.served}admin/`
  const page = await listeningPage(context, {
    site: site.served,
    now: { address: admin },
    note: (what) => breaches.push(`${what} at ${page.url().slice(admin.length)}`),
  })
  const files = attackedFiles()
  await gitHub(context, { name: 'samara-voices/content', token: 'x', files })
  await page.addInitScript(signedIn)
  await page.goto(`${admin}#/collections/sectors`)
  await lookAtTitles(page)
  // A form shows a field when it comes into view.
  await page.setViewportSize({ width: 1280, height: 3000 })
  await page.goto(`${admin}#/collections/asks/entries/water-prices`)
  await lookAtChoices(page)
  for (const place of bodies.keys()) {
    await page.goto(`${admin}#/collections/pages/entries/attack-${place}`)
    await lookAtBody(page, place)
  }
  await context.close()
  return breaches
}

const signedIn = () => {
  const user = { backendName: 'github', token: 'x', login: 'editor' }
  localStorage.setItem('sveltia-cms.user', JSON.stringify(user))
}

const attackedFiles = (): [string, string][] => [
  ...filesIn(content),
  ...texts.map((title, place) =>
    file(`sectors/attack-${place}`, { title: `${place} ${title}`, summary: title }, title),
  ),
  ...bodies.map((body, place) =>
    file(`pages/attack-${place}`, { title: `Attack ${place}` }, body.join('\n\n')),
  ),
]

const file = (path: string, fields: object, body: string): [string, string] => [
  `e2e/content/${path}.md`,
  `---\n${stringify(fields)}---\n${body}\n`,
]

/** The list grows when its end is seen. */
async function lookAtTitles(page: Page): Promise<void> {
  const rows = page.getByRole('grid', { name: 'Entries' }).getByRole('row')
  await expect(rows.first()).toBeVisible()
  for (let shown = await rows.count(); shown < texts.length; shown = await rows.count()) {
    await rows.last().scrollIntoViewIfNeeded()
    await expect.poll(() => rows.count()).toBeGreaterThan(shown)
  }
}

async function lookAtChoices(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Sectors' }).getByRole('combobox').click()
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(texts.length)
}

/** First as it is written, then as it will look. */
async function lookAtBody(page: Page, place: number): Promise<void> {
  await expect(page.getByText(`› Attack ${place}`)).toBeVisible()
  const asWritten = page.getByRole('button', { name: 'Edit in Markdown' })
  await expect(asWritten).toHaveAttribute('aria-pressed', 'true')
  await asWritten.evaluate((button: HTMLElement) => button.click())
  await expect(asWritten).toHaveAttribute('aria-pressed', 'false')
  await page.waitForTimeout(100)
}

function inParts<T>(list: readonly T[], size: number): T[][] {
  return list.length === 0 ? [] : [list.slice(0, size), ...inParts(list.slice(size), size)]
}
