import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import fc from 'fast-check'
import { readTrial, right } from '#reader/trial.ts'
import sitemap, { partsOf } from './sitemap.ts'

const parsed = (text: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')

const urlsIn = (text: string) =>
  [...parsed(text).getElementsByTagName('url')].map((url) => ({
    at: url.getElementsByTagName('loc')[0]?.textContent ?? '',
    changed: url.getElementsByTagName('lastmod')[0]?.textContent,
    languages: [...url.getElementsByTagName('xhtml:link')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]),
  }))

const urlsOf = async (changes = {}, options = {}) => {
  const { published } = await readTrial(changes, options)
  const [file] = [...sitemap.files(published)]
  return urlsIn(String(file?.body()))
}

test('a page stands there once in each language, and says where it is in the others', async () => {
  const urls = await urlsOf()
  assert.equal(new Set(urls.map(({ at }) => at)).size, urls.length)
  const ask = urls.find(({ at }) => at === 'https://voice.org/km/asks/annual-dialogue/')
  assert.deepEqual(ask?.languages, [
    ['en', 'https://voice.org/asks/annual-dialogue/'],
    ['km', 'https://voice.org/km/asks/annual-dialogue/'],
    ['x-default', 'https://voice.org/asks/annual-dialogue/'],
  ])
})

test('what is known of the day of a change is said, and nothing of days to come', async () => {
  const changed = async (asOf: string) =>
    (await urlsOf({}, { asOf })).find(({ at }) => at === 'https://voice.org/asks/annual-dialogue/')
      ?.changed
  assert.equal(await changed('2026-01-01'), '2022-03-31')
  assert.equal(await changed('2022-03-30'), undefined)
})

test('what has no page, has moved, was withdrawn or is a draft is not there', async () => {
  const urls = await urlsOf({
    'site.yml': right['site.yml'].replace('licence:', 'recommendationPages: followed\nlicence:'),
    'asks/draft.md': right['asks/annual-dialogue.md'].replace('---\n', '---\nvisibility: draft\n'),
    'moved.yml':
      'moved: { /asks/old/: /meetings/first/ }\nwithdrawn: { /asks/gone/: { date: 2025-01-01 } }\n',
  })
  const addresses = urls.map(({ at }) => at.replace('https://voice.org', ''))
  for (const address of [
    '/asks/draft/',
    '/asks/old/',
    '/asks/gone/',
    '/recommendations/xaa-2/118-22/',
  ])
    assert.ok(!addresses.includes(address), address)
  assert.ok(addresses.includes('/meetings/first/'))
})

test('parts hold everything once, in order, and no more than there is room for', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (all, most) => {
      const parts = partsOf(all, most)
      assert.deepEqual(parts.flat(), all)
      assert.ok(parts.length > 0 && parts.every((part) => part.length <= most))
    }),
  )
})

test('a large site has an index of its parts', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [
      `sectors/s-${index}.md`,
      `---\ntitle: S ${index}\n---\n`,
    ]),
  )
  const { published } = await readTrial(many)
  // As many languages as make the parts small.
  const locales = ['en', 'km', ...Array.from({ length: 298 }, () => 'en')]
  const files = [...sitemap.files({ ...published, site: { ...published.site, locales } })]
  assert.deepEqual(
    files.map(({ path }) => path),
    ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'].slice(0, files.length),
  )
  assert.ok(files.length > 2)
  const index = parsed(String(files[0]?.body()))
  assert.equal(index.getElementsByTagName('sitemap').length, files.length - 1)
})
