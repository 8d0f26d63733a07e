import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, root, test } from './site.ts'

const meeting = 'meetings/2024-05-14-water-round-table/'

test('a click on the sign of a sentence copies its address, and so does a key', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(meeting)
  const links = page.getByRole('main').getByRole('link', { name: /^Link to paragraph \d+$/ })
  const labels = await links.evaluateAll((all) => all.map((link) => link.ariaLabel))
  expect(new Set(labels).size).toBe(labels.length)
  const addresses: string[] = []
  for (const [index, press] of ['click', 'key'].entries()) {
    const link = links.nth(index)
    if (press === 'click') await link.click()
    else await link.press('Enter')
    await expect(page.getByText('Link copied')).toBeAttached()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${site.served}${meeting}${await link.getAttribute('href')}`)
    addresses.push(copied)
  }
  expect(new Set(addresses).size).toBe(2)
})

test('whoever follows such a link sees which sentence is meant, in the dark, too', async ({
  page,
}) => {
  await page.goto(meeting)
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /^Link to paragraph \d+$/ })
    .nth(1)
  const anchor = await link.getAttribute('href')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${meeting}${anchor}`)
    const meant = page.locator(anchor ?? '')
    await expect(meant).toBeInViewport()
    const style = (name: 'outlineStyle' | 'backgroundColor') =>
      meant.evaluate((element, name) => getComputedStyle(element)[name], name)
    expect([await style('outlineStyle'), await style('backgroundColor')]).not.toEqual([
      'none',
      'rgba(0, 0, 0, 0)',
    ])
  }
})

test('a sign is as large as a finger needs it, has a name, and is not on paper', async ({
  page,
}) => {
  await page.goto(`km/${meeting}`)
  const link = page.getByRole('main').locator('a.permalink').first()
  await link.focus()
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await expect(link).toHaveAccessibleName(/\p{Script=Khmer}/u)
  await page.emulateMedia({ media: 'print' })
  await expect(link).toBeHidden()
})

test('an address that an entry had before leads to it, in each language and without scripts', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [old, now] of [
    ['asks/wells/', 'asks/clean-wells/'],
    ['km/meetings/water/', `km/${meeting}`],
  ]) {
    await page.goto(`${site.served}${old}`)
    await expect(page).toHaveURL(`${site.served}${now}`)
  }
  await context.close()
})

test('a link to a sentence of a page that moved lands on it, as it is now; to one that is gone, where it stood', async ({
  page,
  site,
}) => {
  const old = JSON.parse(readFileSync(join(root, 'e2e/content/addresses.json'), 'utf8'))
  const names = Object.keys(old['/meetings/water/'].paragraphs.en)
  for (const [name, says] of [
    [names[1], 'The record says that one well in three was dry.'],
    [names[2], 'The north was spoken of first.'],
    ['wells-in-the-north', 'Wells in the north'],
  ]) {
    await page.goto('')
    await page.goto(`meetings/water/#${name}`)
    await expect(page).toHaveURL(`${site.served}${meeting}#${name}`)
    const meant = page.locator(`#${name}`)
    await expect(meant).toBeInViewport()
    await expect(meant.locator('xpath=ancestor-or-self::*[normalize-space()][1]')).toContainText(
      says as string,
    )
  }
  // The old address is no step on the way back.
  await page.goBack()
  await expect(page).toHaveURL(site.served)
})

test('where a page was withdrawn, that is said in each language, with the reason, and no more', async ({
  page,
}) => {
  for (const [address, reason] of [
    ['asks/guards-at-wells/', 'The coalition found that nobody had asked for it.'],
    ['km/asks/guards-at-wells/', 'គ្មាននរណាបានស្នើសុំរឿងនេះទេ'],
  ] as const) {
    expect((await page.goto(address))?.status()).toBe(200)
    const main = page.getByRole('main')
    // Words are cut for the end of lines.
    const words = (await main.innerText()).replaceAll('\u200b', '')
    expect(words).toContain(reason)
    await expect(main.locator('a[href$="/sources/samara-record-2025/"]')).toBeVisible()
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  }
})
