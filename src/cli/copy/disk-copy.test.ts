import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { unzipSync } from 'fflate'
import { diskCopy, LostReferences } from './disk-copy.ts'
import { writeZip } from './zip-file.ts'

const scratch = mkdtempSync(join(tmpdir(), 'samleng-copy-'))
after(() => rmSync(scratch, { recursive: true }))

let sites = 0

/** Writes a site of these files, which are named from its folder. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = join(scratch, `site-${sites++}`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function copied(
  files: Readonly<Record<string, string>>,
  base = '/voice/',
): Promise<Record<string, string>> {
  const copy: Record<string, string> = {}
  for await (const { path, bytes } of diskCopy(siteOf(files), base))
    copy[path] = Buffer.from(bytes).toString('utf8')
  return copy
}

const home = { 'index.html': '<h1>Voice</h1>' }

test('links lead to files, from wherever a page is, with their queries and fragments', async () => {
  const page = [
    '<a href="/voice/">Home</a>',
    '<a href="/voice/asks/wells/?day=1&amp;x=2#main">Wells</a>',
    "<a href='/voice/asks'>Asks</a>",
    '<form action="/voice/asks/">',
    '<img src="/voice/files/a.png" srcset="/voice/files/a.png 1x, /voice/files/b.png 2x">',
    '<a href="https://example.org/voice/asks/">This page</a> <a href="#main">',
  ].join('')
  const copy = await copied({
    ...home,
    'asks/index.html': page,
    'asks/wells/index.html': page,
    'files/a.png': '',
    'files/b.png': '',
  })
  assert.equal(
    copy['asks/wells/index.html'],
    [
      '<a href="../../index.html">Home</a>',
      '<a href="index.html?day=1&amp;x=2#main">Wells</a>',
      '<a href="../index.html">Asks</a>',
      '<form action="../index.html">',
      '<img src="../../files/a.png" srcset="../../files/a.png 1x, ../../files/b.png 2x">',
      '<a href="https://example.org/voice/asks/">This page</a> <a href="#main">',
    ].join(''),
  )
})

test('a site at the root of its host is copied likewise', async () => {
  const copy = await copied(
    { ...home, 'km/index.html': '<a href="/">English</a> <a href="//example.org/">Other</a>' },
    '/',
  ).catch((error) => error)
  assert.ok(copy instanceof LostReferences)
  assert.deepEqual(copy.references, [{ page: 'km/index.html', address: '//example.org/' }])
  const whole = await copied({ ...home, 'km/index.html': '<a href="/#a">English</a>' }, '/')
  assert.equal(whole['km/index.html'], '<a href="../index.html#a">English</a>')
})

test('what only looks like a tag stays as it is', async () => {
  const text = '<!-- <a href="/voice/none/"> --><p title="a > b">1 < 2 &lt;a href="/voice/x/"></p>'
  assert.equal((await copied({ 'index.html': text }))['index.html'], text)
})

test('pages that lead elsewhere lead to a file', async () => {
  const page = '<meta http-equiv="refresh" content="0; url=/voice/asks/#7-1">'
  const copy = await copied({ ...home, 'asks/index.html': '', 'old/index.html': page })
  assert.equal(
    copy['old/index.html'],
    '<meta http-equiv="refresh" content="0; url=../asks/index.html#7-1">',
  )
})

test('what a page tells its scripts is relative, too, and folders stay folders', async () => {
  const settings = { list: '/voice/asks/', columns: '/voice/lists/asks.json', said: '/ <b>"' }
  const page = `<x-list data-settings="${JSON.stringify(settings).replaceAll('"', '&quot;')}" data-base="/voice/">`
  const copy = await copied({ ...home, 'asks/index.html': page, 'lists/asks.json': '{}' })
  const [, told = ''] = /data-settings="([^"]*)"/.exec(copy['asks/index.html'] ?? '') ?? []
  assert.deepEqual(JSON.parse(told.replaceAll('&quot;', '"')), {
    list: './',
    columns: '../lists/asks.json',
    said: '/ <b>"',
  })
  assert.match(copy['asks/index.html'] ?? '', /data-base="\.\.\/"/)
})

test('modules become classic scripts with all they import, and workers come along', async () => {
  const copy = await copied({
    'index.html':
      '<script type="module" src="/voice/_astro/page.js"></script><script type="module">console.log(1)</script>',
    '_astro/page.js':
      'import{a}from"./part.js";a();const later=()=>import("./late.js");new Worker(new URL("/voice/_astro/worker.js",import.meta.url));later()',
    '_astro/part.js': 'export const a=()=>document.title="part"',
    '_astro/late.js': 'import{a}from"./part.js";export const b=a;document.title="late"',
    '_astro/worker.js': 'postMessage(1)',
  })
  const [, first, second] =
    /^<script defer src="(.+)"><\/script><script defer src="(.+)"><\/script>$/.exec(
      copy['index.html'] ?? '',
    ) ?? []
  assert.equal(first, '_astro/page.js')
  assert.deepEqual(
    Object.keys(copy).sort(),
    [second, first, '_astro/worker.js', 'index.html'].sort(),
  )
  const script = copy['_astro/page.js'] ?? ''
  for (const part of ['"part"', '"late"', './worker.js']) assert.ok(script.includes(part), script)
  assert.doesNotMatch(script, /^\s*(import|export)\b|import\(|import\.meta|\/voice\//)
  assert.doesNotThrow(() => new Function(script))
})

test('fonts stand in the styles that name them, and nothing is loaded ahead', async () => {
  const face = '@font-face{src:url("/voice/_astro/fonts/a.woff2")}'
  const copy = await copied({
    'km/index.html': `<style>${face}</style><link rel="preload" href="/voice/_astro/fonts/a.woff2" as="font" crossorigin>`,
    '_astro/fonts/a.woff2': 'font',
    '_astro/site.css': 'a{background:url(/voice/files/a.png)}',
    'files/a.png': '',
  })
  const [, style = ''] =
    /^<link rel="stylesheet" href="\.\.\/(.+)">$/.exec(copy['km/index.html'] ?? '') ?? []
  assert.equal(copy[style], '@font-face{src:url("data:font/woff2;base64,Zm9udA==")}')
  assert.equal(copy['_astro/site.css'], 'a{background:url("../files/a.png")}')
  assert.ok(!('_astro/fonts/a.woff2' in copy))
})

test('what scripts download comes in scripts that hand it over', async () => {
  const text = '{"word":"ទឹក</script>\u2028"}'
  const copy = await copied({ ...home, 'search/en.json': text, 'search/en/words-0.ab.json': '"a"' })
  assert.deepEqual(Object.keys(copy), [
    'index.html',
    'search/en.json.js',
    'search/en/words-0.ab.json.js',
  ])
  let handed: unknown
  const document = {
    currentScript: { dispatchEvent: ({ detail }: CustomEvent) => (handed = detail) },
  }
  new Function('document', copy['search/en.json.js'] ?? '')(document)
  assert.equal(handed, text)
})

test('what pages name and the copy does not have is said, all at once', async () => {
  const lost = await copied({
    'index.html': '<a href="/voice/none/">None</a><img src="https://example.org/a.png">',
    'km/index.html': '<link rel="stylesheet" href="/voice/gone.css"><a href="../../x/">Out</a>',
  }).catch((error) => error)
  assert.ok(lost instanceof LostReferences)
  assert.deepEqual(lost.references, [
    { page: 'index.html', address: '/voice/none/' },
    { page: 'index.html', address: 'https://example.org/a.png' },
    { page: 'km/index.html', address: '/voice/gone.css' },
    { page: 'km/index.html', address: '../../x/' },
  ])
})

test('the same site makes the same zip, which unpacks to the copy', async () => {
  const folder = siteOf({ ...home, 'km/index.html': '<a href="/voice/">សំឡេង</a>', 'a.jpg': '\xff' })
  const files = [1, 2].map((number) => join(scratch, `${number}.zip`)) as [string, string]
  for (const file of files) await writeZip(file, '2026-11-22', diskCopy(folder, '/voice/'))
  const [first, second] = files.map((file) => readFileSync(file)) as [Buffer, Buffer]
  assert.deepEqual(first, second)
  const unpacked = unzipSync(first)
  assert.deepEqual(Object.keys(unpacked).sort(), ['a.jpg', 'index.html', 'km/index.html'])
  assert.equal(
    Buffer.from(unpacked['km/index.html'] ?? []).toString(),
    '<a href="../index.html">សំឡេង</a>',
  )
})

test('what goes wrong leaves the last zip, and no half of a new one', async () => {
  const folder = join(scratch, 'zips')
  const file = join(folder, 'voice.zip')
  await writeZip(file, '2026-11-22', diskCopy(siteOf(home), '/voice/'))
  const before = readFileSync(file)
  const broken = siteOf({ 'index.html': '<a href="/voice/none/">' })
  await assert.rejects(writeZip(file, '2026-11-22', diskCopy(broken, '/voice/')), LostReferences)
  assert.deepEqual(readFileSync(file), before)
  assert.deepEqual(readdirSync(folder), ['voice.zip'])
})
