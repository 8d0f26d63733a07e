import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { papersOf, wholeListFrom } from './papers.ts'
import { type SiteToPrint, siteToPrint, UntoldSite } from './site.ts'
import { trialSite } from './trial.ts'

const { folder, write } = trialSite()
after(() => rmSync(dirname(folder), { recursive: true }))
const site = () => siteToPrint(folder) as SiteToPrint
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

test('the list of asks and each entry that is handed over are printed in every language', () => {
  assert.deepEqual(
    papersOf(site()).map(({ name, locale, page }) => [name, locale, page]),
    [
      ['asks.en.pdf', 'en', 'asks/index.html'],
      ['asks.km.pdf', 'km', 'km/asks/index.html'],
      ['meetings/first.en.pdf', 'en', 'meetings/first/index.html'],
      ['meetings/first.km.pdf', 'km', 'km/meetings/first/index.html'],
    ],
  )
  assert.equal(papersOf(site())[1]?.address, 'https://voice.org/voices/km/asks/')
})

test('a list goes on as far as its pages say, and not round in a circle', () => {
  assert.deepEqual(wholeListFrom('km/asks/index.html', site(), textOf), [
    'km/asks/index.html',
    'km/asks/page/2/index.html',
  ])
  assert.deepEqual(wholeListFrom('meetings/first/index.html', site(), textOf), [
    'meetings/first/index.html',
  ])
  write('reviews/long/index.html', '<a rel="next" href="/voices/reviews/long/page/2/#rows">')
  write('reviews/long/page/2/index.html', '')
  assert.deepEqual(wholeListFrom('reviews/long/index.html', site(), textOf), [
    'reviews/long/index.html',
    'reviews/long/page/2/index.html',
  ])
  write('briefs/round/index.html', '<link rel="next" href="/voices/briefs/round/">')
  assert.deepEqual(wholeListFrom('briefs/round/index.html', site(), textOf), [
    'briefs/round/index.html',
  ])
})

test('where nothing was asked, no list of asks is printed', () => {
  const asks = textOf('api/v1/asks.json')
  write('api/v1/asks.json', '{"items": []}')
  assert.ok(!papersOf(site()).some(({ name }) => name.startsWith('asks')))
  write('api/v1/asks.json', asks)
})

test('a page that the site tells of and does not have is named', () => {
  for (const [page, said] of [
    ['https://voice.org/voices/sectors/gone/', 'sectors/gone/index.html'],
    ['https://elsewhere.org/voices/meetings/first/', 'meetings/first/index.html'],
  ]) {
    write('api/v1/sectors.json', JSON.stringify({ items: [{ id: 'gone', page: { en: page } }] }))
    assert.throws(
      () => papersOf(site()),
      (error: unknown) => {
        assert.ok(error instanceof UntoldSite)
        assert.equal(error.file, said)
        return true
      },
    )
  }
  write('api/v1/sectors.json', '{"items": []}')
})

test('a name in the data that would lead out of the folder is refused', () => {
  const item = { id: '../../gone', page: { en: 'https://voice.org/voices/meetings/first/' } }
  write('api/v1/sectors.json', JSON.stringify({ items: [item] }))
  assert.throws(() => papersOf(site()), UntoldSite)
  write('api/v1/sectors.json', '{"items": []}')
})

test('a folder without a front page is no site; one without its data does not say what to print', () => {
  assert.equal(siteToPrint(join(folder, 'meetings')), undefined)
  assert.equal(siteToPrint(join(folder, 'nowhere')), undefined)
  const index = textOf('api/v1/index.json')
  for (const wrong of ['', '{', '[]', '{"home": "x"}', index.replace('2026-01-15', 'today')]) {
    write('api/v1/index.json', wrong)
    assert.throws(() => siteToPrint(folder), UntoldSite, wrong)
  }
  write('api/v1/index.json', index)
})
