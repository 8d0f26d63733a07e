import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { chromium } from '@playwright/test'
import {
  bundled,
  downloaded,
  findBrowser,
  installed,
  type Place,
  playwrights,
  WrongBrowser,
} from './_browser.ts'
import { root } from './_content.ts'

const nowhere: Place = async () => []
const broken: Place = async () => [{ executablePath: join(tmpdir(), 'no-such-browser') }]
const isBundled =
  process.platform === 'linux' &&
  process.arch === 'x64' &&
  existsSync(join(root, 'node_modules/@sparticuz/chromium'))

test('a browser that is named and does not start is said, not replaced', async () => {
  await assert.rejects(findBrowser('/no/such/browser'), WrongBrowser)
})

test('where there is no browser, none is found', async () => {
  assert.equal(await findBrowser('', [nowhere, broken, nowhere]), undefined)
})

test('the bundled browser starts and shows a page where there is no other', {
  skip: !isBundled,
}, async () => {
  const options = await findBrowser('', [nowhere, broken, bundled])
  assert.match(options?.executablePath ?? '', /\.samleng.browser.chromium$/)
  const browser = await chromium.launch(options)
  const page = await browser.newPage()
  await page.setContent('<h1>សួស្តី</h1>')
  assert.equal(await page.getByRole('heading').textContent(), 'សួស្តី')
  await browser.close()
})

test('installed browsers are found on PATH, in its order of names', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'samleng-browser-'))
  const path = process.env['PATH']
  context.after(() => {
    process.env['PATH'] = path
    return rm(folder, { recursive: true })
  })
  for (const name of ['google-chrome', 'chromium']) {
    await writeFile(join(folder, name), '')
    await chmod(join(folder, name), 0o755)
  }
  process.env['PATH'] = ['', join(folder, 'empty'), folder].join(delimiter)
  const found = (await installed()).map(({ executablePath }) => executablePath)
  assert.deepEqual(found.slice(0, 2), [join(folder, 'chromium'), join(folder, 'google-chrome')])
})

test('nothing is downloaded where that is forbidden', async (context) => {
  context.after(() => delete process.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'])
  process.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1'
  assert.deepEqual(await downloaded(), [])
})

test('only root on Linux goes without the sandbox', async () => {
  const [options] = await playwrights()
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  assert.equal(options?.chromiumSandbox, !isRoot)
})
