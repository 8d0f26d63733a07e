import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, type OfflineSite, offlinePage } from './kinds.ts'

const site: OfflineSite = {
  base: '/voice/',
  names: ['_astro', 'asks', 'files', 'icon.svg', 'km', 'lists', 'search'],
  locales: ['en', 'km'],
}
const at = (path: string) => new URL(path, 'https://example.org')

test('pages, files and files that never change are told apart', () => {
  const kinds = {
    '/voice/': 'page',
    '/voice/km/asks/wells/?q=1#a': 'page',
    '/voice/_astro/Base.abc.css': 'hashed',
    '/voice/search/en/words-3.Ab_-x.json': 'hashed',
    '/voice/search/en.json': 'file',
    '/voice/km/search/words.json': 'file',
    '/voice/lists/asks.en.json': 'file',
    '/voice/icon.svg': 'file',
  }
  for (const [path, kind] of Object.entries(kinds)) assert.equal(kindOf(at(path), site), kind, path)
})

test('what others publish on the same host is left alone', () => {
  for (const path of ['/', '/voices/', '/voice', '/voice/blog/', '/voice/blog/asks/', '/asks/'])
    assert.equal(kindOf(at(path), site), undefined, path)
  assert.equal(kindOf(at('/other/'), { ...site, base: '/' }), undefined)
})

test('what is stored is said in the language of the page that was asked for', () => {
  assert.equal(offlinePage(at('/voice/asks/km/'), site), '/voice/offline/')
  assert.equal(offlinePage(at('/voice/km/asks/'), site), '/voice/km/offline/')
})
