import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteFile } from '#cli/finished-site/files.ts'
import { translator } from '#i18n/index.ts'
import { pagePolicy, policyText } from '#model/policy.ts'
import { faultsIn } from './index.ts'
import { faultLines } from './report.ts'
import type { Sums } from './sums.ts'

const policy = policyText(pagePolicy([]))
const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>\n`

/** A small site below a base path, of which everything is right. */
const whole: Readonly<Record<string, string>> = {
  '404.html': page('<a href="/voice/">Home</a>'),
  'index.html': page(
    '<link rel="stylesheet" href="/voice/_astro/a.css"><a href="asks/">Asks</a><a href="km/">ខ្មែរ</a>' +
      '<x-list data-settings="{&quot;texts&quot;:&quot;/voice/lists/asks.json&quot;}"></x-list>' +
      '<x-search data-words="{&quot;index&quot;:&quot;search/en.json&quot;}"></x-search>' +
      '<a href="https://example.org/elsewhere/">Elsewhere</a><a href="#main">Down</a>',
  ),
  'asks/index.html': page('<script type="module" src="../_astro/b.js"></script>'),
  'km/index.html': page('<img src="/voice/files/map.svg" srcset="/voice/files/map.svg 2x" alt="">'),
  'recommendations/xsa-1/7-1/index.html': page(
    '<meta http-equiv="refresh" content="0; url=/voice/asks/#7-1">',
  ),
  '_astro/a.css': 'a{background:url(./c.woff2)}',
  '_astro/b.js': 'import"./d.js"',
  '_astro/d.js': 'export{}',
  '_astro/c.woff2': woff2(),
  'files/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'lists/asks.json': '{}',
  'search/en.json': JSON.stringify({ locale: 'en', series: { words: { digests: 'Ab0_x' } } }),
  'search/en/words-0.Ab0_x.json': '[]',
  'robots.txt': 'User-agent: *',
  '.well-known/security.txt': 'Contact: mailto:a@example.org',
}

test('a site of which everything is named and there is whole', () => {
  assert.deepEqual(linesOf(whole), [])
})

test('the picture that messengers show of a page is there, and reached by that', () => {
  const shared = (origin: string) => ({
    ...whole,
    'asks/index.html': page(
      `<meta property="og:url" content="https://voice.org/voice/asks/"><meta property="og:image" content="${origin}/voice/asks/card.png"><script type="module" src="../_astro/b.js"></script>`,
    ),
  })
  const card = { 'asks/card.png': '\x89PNG....IEND....' }
  assert.deepEqual(codesOf({ ...shared('https://voice.org'), ...card }), [])
  assert.deepEqual(codesOf(shared('https://voice.org')), ['asks/index.html lost-reference'])
  assert.deepEqual(codesOf({ ...shared('https://elsewhere.org'), ...card }), [
    'asks/card.png unnamed-file',
  ])
})

test('every public entry has its page in every language', () => {
  const pages = ['index.html', 'asks/wells/index.html', 'recommendations/xsa-1/7-1/index.html']
  assert.deepEqual(linesOf(whole, pages), [
    'asks/wells/index.html  This page is missing, though the content has an entry for it. Build the site again; if it is missing again, that is a fault of Samleng: please report it.  [missing-page]',
  ])
})

test('nothing is empty, nothing is cut off', () => {
  for (const path of Object.keys(whole).filter((name) => /\.(html|json|svg|woff2)$/.test(name))) {
    const cut = { ...whole, [path]: String(whole[path]).trimEnd().slice(0, -1) }
    if (!path.endsWith('.json') || path === 'search/en.json')
      assert.ok(codesOf(cut).includes(`${path} cut-off`), path)
    assert.ok(codesOf({ ...whole, [path]: '' }).includes(`${path} empty-file`), path)
  }
  assert.deepEqual(linesOf({ ...whole, 'lists/asks.json': '{"rows":[' }), [
    'lists/asks.json  This file ends before its end. Build the site again, or copy it again from a place where it is whole.  [cut-off]',
  ])
  assert.deepEqual(codesOf({ ...whole, '_astro/d.js': '\0\0\0' }), ['_astro/d.js cut-off'])
})

test('what nothing leads to is a fault, also where two such files lead to each other', () => {
  const astray = {
    ...whole,
    'asks/draft/index.html': page('<a href="/voice/km/asks/draft/">ខ្មែរ</a>'),
    'km/asks/draft/index.html': page('<a href="/voice/asks/draft/">English</a>'),
    'files/face.jpg': 'ÿÙ',
  }
  assert.deepEqual(codesOf(astray).slice(0, 2), [
    'asks/draft/index.html unnamed-file',
    'km/asks/draft/index.html unnamed-file',
  ])
  assert.equal(
    linesOf({ ...whole, 'notes.txt': 'call' })[0],
    'notes.txt  Nothing in the site leads to this file, so that it was perhaps not meant to be published. Delete it, or link to it.  [unnamed-file]',
  )
})

test('a page that only leads on needs no link, but an entry where the entries are known', () => {
  assert.deepEqual(codesOf(whole, ['index.html']), [
    'recommendations/xsa-1/7-1/index.html unnamed-file',
  ])
})

test('what a page names is there', () => {
  const { 'files/map.svg': _, ...without } = whole
  assert.deepEqual(linesOf(without), [
    'km/index.html  This page names “/voice/files/map.svg”, which is not in the site. Add the file, or correct the link.  [lost-reference]',
  ])
  for (const address of ['/other/', '../../', 'gone.html', '/voice/asks/none/#x'])
    assert.deepEqual(
      codesOf({
        ...whole,
        'asks/index.html': page(`<a href="${address}">x</a><a href="../_astro/b.js">`),
      }),
      ['asks/index.html lost-reference'],
      address,
    )
})

test('a copy has what the sums say, and nothing else', () => {
  const { 'files/map.svg': map = '', ...others } = whole
  const sums = new Map(
    Object.entries({ ...others, 'files/map.svg': map }).map(([path, text]) => [
      path,
      siteFile(path, bytesOf(path, text)).sha256(),
    ]),
  )
  assert.deepEqual(linesOf(whole, undefined, sums), [])
  const changed = { ...whole, 'robots.txt': 'User-agent: x', CNAME: 'evil.example' }
  assert.deepEqual(linesOf(changed, undefined, sums), [
    'robots.txt  This file is not as it was built: its bytes do not fit SHA256SUMS. Copy it again from a place where it is whole.  [other-bytes]',
    'CNAME  This file is not in SHA256SUMS: somebody added it after the build. Delete it, or build the site again.  [added-file]',
  ])
  const { 'robots.txt': _, ...without } = whole
  assert.deepEqual(linesOf(without, undefined, sums), [
    'robots.txt  This file is missing, though SHA256SUMS names it. Copy it again from a place where it is whole.  [lost-file]',
  ])
})

test('of many faults of one kind the first are told, and how many there are', () => {
  const faults = Array.from({ length: 30 }, (_, number) => ({
    code: 'empty-file' as const,
    file: `${number}.html`,
  }))
  const lines = faultLines(faults, translator('en'))
  assert.equal(lines.length, 21)
  assert.equal(lines.at(-1), '… and 10 more files with [empty-file]')
})

type Files = Readonly<Record<string, string>>

function faultsOf(files: Files, pages?: readonly string[], sums?: Sums) {
  const known = { base: '/voice/', pages: pages && new Set(pages), sums }
  const site = { ...known, files: new Set(Object.keys(files)) }
  const read = Object.entries(files).map(([path, text]) => siteFile(path, bytesOf(path, text)))
  return [...faultsIn(site, read)]
}

const bytesOf = (path: string, text: string): Buffer =>
  Buffer.from(text, /\.(woff2|jpg)$/.test(path) ? 'latin1' : 'utf8')

const linesOf = (files: Files, pages?: readonly string[], sums?: Sums): string[] =>
  faultLines(faultsOf(files, pages, sums), translator('en'))

const codesOf = (files: Files, pages?: readonly string[]): string[] =>
  faultsOf(files, pages).map(({ code, file }) => `${file} ${code}`)

/** A font file says in its ninth to twelfth byte how long it is. */
function woff2(): string {
  const bytes = Buffer.alloc(24)
  bytes.write('wOF2')
  bytes.writeUInt32BE(24, 8)
  return bytes.toString('latin1')
}
