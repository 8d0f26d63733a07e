import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import kills from '#cli/benches/safety/kills.ts'
import { holds } from '#cli/benches/safety/part.ts'
import sameBytes from '#cli/benches/safety/same-bytes.ts'
import { launch as launchIn, printed, stop } from './launch.ts'
import { root, workshop } from './site.ts'

// They share Astro’s cache and the folder in which the next site is built.
test.describe.configure({ mode: 'serial' })

const content = join(workshop, 'small')
const out = join(workshop, 'small-site')

const launch = (
  command: string,
  env: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
) => launchIn(command, ['--content', content, '--out', out, ...more], env)

test.beforeAll(() => {
  mkdirSync(join(content, 'pages'), { recursive: true })
  copyFileSync(join(root, 'e2e/content/site.yml'), join(content, 'site.yml'))
  writePage('About')
})

const writePage = (title: string) =>
  writeFileSync(join(content, 'pages/about.md'), `---\ntitle: ${title}\n---\nOne page.\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`start prints an address, serves the site there, and ends on ${signal}`, async () => {
    const child = launch('start', {}, ['--port', '0'])
    const url = await printed(child, /http:\/\/localhost:\d+\/samara\//)
    expect(await (await fetch(url)).text()).toContain('<title>')
    await stop(child, signal)
    await expect(fetch(url)).rejects.toThrow()
  })

test('a build that is stopped halfway leaves the last good site', async () => {
  await once(launch('build'), 'exit')
  const before = filesIn(out)
  expect(before.has('about/index.html')).toBe(true)
  writePage('About, once more')
  const child = launch('build')
  const begun = () => existsSync(join(root, '.samleng/next'))
  await expect.poll(begun, { intervals: [10], timeout: 60_000 }).toBe(true)
  await stop(child, 'SIGINT')
  expect(filesIn(out)).toEqual(before)
})

test('builds that are killed at any moment leave a whole site', async () => {
  test.setTimeout(300_000)
  const scratch = join(workshop, 'kills')
  mkdirSync(scratch, { recursive: true })
  for (const finding of await kills.run({ scratch, seed: 1, count: 3 }))
    expect(holds(finding), JSON.stringify(finding)).toBe(true)
})

test('builds in other surroundings make the same bytes', async () => {
  test.setTimeout(300_000)
  // Pages say where in the project their content lies, if it does: links to edit them lead there.
  const scratch = mkdtempSync(join(tmpdir(), 'samleng-same-bytes-'))
  const findings = await sameBytes.run({ scratch, seed: 1, count: 3 })
  rmSync(scratch, { recursive: true })
  for (const finding of findings) expect(holds(finding), JSON.stringify(finding)).toBe(true)
})

test('a copy is verified on the disk and on the network', async () => {
  const child = launch('start', {}, ['--port', '0'])
  const url = await printed(child, /http:\/\/localhost:\d+\/samara\//)
  for (const place of [url, out])
    expect(await printed(launchIn('verify', [place]), /is whole: \d+ files/)).toBeTruthy()
  expect(
    await printed(launchIn('verify', [url, '--sums', join(out, 'SHA256SUMS')]), /is whole/),
  ).toBeTruthy()
  await stop(child, 'SIGTERM')
})

test('zip makes one file that opens without a server, and says where', async ({ page }) => {
  const file = join(workshop, 'small copy.zip')
  const child = launch('zip', {}, ['--file', file])
  const ended = once(child, 'exit')
  expect(await printed(child, /open small copy\/index\.html/)).toBeTruthy()
  await ended
  const files = unzipSync(readFileSync(file))
  expect(Object.keys(files)).toContain('small copy/km/about/index.html')
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(workshop, 'unpacked', path)), { recursive: true })
    writeFileSync(join(workshop, 'unpacked', path), bytes)
  }
  await page.goto(pathToFileURL(join(workshop, 'unpacked/small copy/index.html')).href)
  await expect(page.locator('h1')).toBeVisible()
})

test('what is not the name of a zip is not written to, and nothing is built', async () => {
  for (const name of ['copy.tar', '...zip']) {
    const child = launch('zip', {}, ['--file', name])
    const ended = once(child, 'exit')
    const start = `“${name.replaceAll('.', '\\.')}” cannot be the copy`
    await printed(child, new RegExp(`${start}\\. Give --file a name that ends in \\.zip`))
    expect(await ended).toEqual([2, null])
  }
})

test('SAMLENG_URL moves the site to another address and base path', async () => {
  const url = 'https://pages.example.org/voice'
  await once(launch('build', { SAMLENG_URL: url }), 'exit')
  const page = readFileSync(join(out, 'about/index.html'), 'utf8')
  expect(page).toContain(`<link rel="canonical" href="${url}/about/">`)
  expect(page).toContain('href="/voice/_astro/')
  expect(page).not.toContain('/samara/asks/')
})

test('read on a day before anything was asked, every link leads to a page', async () => {
  write('sources/record.md', 'title: Record\npublisher: Samara\nkind: official')
  write('sectors/water.md', 'title: Water')
  write('organizations/ministry.md', 'title: Ministry\nkind: state-body')
  const ask = 'date: 2025-03-20\nsectors: [water]\naskedBy: [ministry]\naddressees: [ministry]'
  write('asks/wells.md', `title: Wells\n${ask}\nsources: [record]`)
  await once(launch('build', { SAMLENG_AS_OF: '2024-06-01' }), 'exit')
  const pages = [...filesIn(out)].filter(([name]) => name.endsWith('.html'))
  const html = pages.map(([, text]) => Buffer.from(text, 'base64').toString('utf8')).join('\n')
  const links = [...html.matchAll(/href="\/samara\/([^"#?]*\/)"/g)].map(([, address]) => address)
  const there = new Set(pages.map(([name]) => name.replace(/index\.html$/, '')))
  expect(there).toContain('asks/wells/')
  expect(links.filter((address) => !there.has(address as string))).toEqual([])
})

test('a link to a recommendation leads to its row, on whichever page of its review that stands', async ({
  page,
}) => {
  writeReview(120)
  const child = launch('start', {}, ['--port', '0'])
  const url = await printed(child, /http:\/\/localhost:\d+\/samara\//)
  const row = /\/km\/reviews\/xsa-1\/page\/2\/#7-120$/
  for (const address of ['km/recommendations/xsa-1/7-120/', 'km/reviews/xsa-1/#7-120']) {
    await page.goto(`${url}${address}`)
    await expect(page).toHaveURL(row)
    await expect(page.locator('[id="7-120"]')).toBeInViewport()
  }
  await stop(child, 'SIGTERM')
})

function write(path: string, fields: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true })
  writeFileSync(join(content, path), `---\n${fields}\n---\n`)
}

/** A review of which nothing is known but what was recommended, so that its recommendations are rows without pages. */
function writeReview(recommendations: number): void {
  const site = join(content, 'site.yml')
  writeFileSync(site, `${readFileSync(site, 'utf8')}recommendationPages: followed\n`)
  write('sources/report.md', 'title: Report\npublisher: Samara\nkind: official')
  const review = 'stateUnderReview: XSA\ncycle: 1\ndate: 2019-11-20\nsources: [report]'
  write('reviews/xsa-1.md', `title: First review\n${review}`)
  for (let number = 1; number <= recommendations; number++)
    write(
      `recommendations/xsa-1/7-${number}.md`,
      `title: Well number ${number}\nreview: xsa-1\nparagraph: "7.${number}"\nsources: [report]`,
    )
}

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
