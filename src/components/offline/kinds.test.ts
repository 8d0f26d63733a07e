import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfflinePage, kindOf, type OfflineSite, offlinePage } from './kinds.ts'

const site: OfflineSite = {
  base: '/voice/',
  names: ['_astro', 'asks', 'files', 'icon.svg', 'km', 'lists', 'search'],
  locales: ['en', 'km'],
}
const origin = 'https://example.org'
const at = (path: string) => new URL(path, origin)

test('pages, files and files that never change are told apart', () => {
  const kinds = {
    '/voice/': 'page',
    '/voice/km/asks/wells/?q=1#a': 'page',
    '/voice/_astro/Base.abc.css': 'hashed',
    '/voice/search/en/words-3.Ab_-x.json': 'hashed',
    '/voice/search/en.json': 'file',
    '/voice/km/search/words.json': 'file',
    '/voice/files/search/en/words-3.Ab_-x.json': 'file',
    '/voice/lists/asks.en.json': 'file',
    '/voice/icon.svg': 'file',
  }
  for (const [path, kind] of Object.entries(kinds))
    assert.equal(kindOf(at(path), site, origin), kind, path)
})

test('what others publish on the same host is left alone', () => {
  for (const path of ['/', '/voices/', '/voice', '/voice/blog/', '/voice/blog/asks/', '/asks/'])
    assert.equal(kindOf(at(path), site, origin), undefined, path)
  assert.equal(kindOf(at('/other/'), { ...site, base: '/' }, origin), undefined)
})

test('what other hosts publish is left alone, whatever it is called', () => {
  const other = new URL('https://other.example/asks/x')
  assert.equal(kindOf(other, { ...site, base: '/' }, origin), undefined)
  assert.equal(kindOf(other, { ...site, base: '/' }, other.origin), 'file')
})

test('what is stored is said in the language of the page that was asked for', () => {
  assert.equal(offlinePage(at('/voice/asks/km/'), site), '/voice/offline/')
  assert.equal(offlinePage(at('/voice/km/asks/'), site), '/voice/km/offline/')
})

test('an entry may be called offline', () => {
  for (const path of ['/voice/offline/', '/voice/km/offline/'])
    assert.ok(isOfflinePage(at(path), site), path)
  for (const path of ['/voice/asks/offline/', '/voice/km/asks/offline/', '/offline/', '/voice/'])
    assert.ok(!isOfflinePage(at(path), site), path)
})
