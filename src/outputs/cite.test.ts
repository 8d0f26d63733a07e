import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import cite from './cite.ts'

// The library has no types.
const require = createRequire(import.meta.url)
require('@citation-js/plugin-ris')
require('@citation-js/plugin-bibtex')
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: string) => { data: Record<string, unknown>[] }
}

const read = (text: string) => {
  const { data } = new Cite(text)
  assert.equal(data.length, 1, text)
  return data[0] as Record<string, unknown>
}
/** Capitals that stay are a mark in the title. */
const plain = (title: unknown) =>
  String(title).replace(/^<span class="nocase">(.*)<\/span>$/s, '$1')

const filesOf = async (changes: Record<string, string | null> = {}) => {
  const { published } = await readTrial(changes)
  return new Map([...cite.files(published)].map(({ path, body }) => [path, String(body())]))
}
const asked = right['asks/annual-dialogue.md']
const titled = (title: string) =>
  asked.replace('title: A dialogue every year', `title: ${JSON.stringify(title)}`)

const ofAsk = async (changes: Record<string, string | null>, folder = 'asks/annual-dialogue/') => {
  const files = await filesOf(changes)
  const at = (ending: string) => read(files.get(`${folder}cite.${ending}`) ?? '')
  return { ris: at('ris'), bib: at('bib'), json: at('json') }
}

for (const [what, title] of Object.entries({
  'of 400 characters': 'Rights and '.repeat(37).slice(0, 400).trim(),
  'only in Khmer': 'កិច្ចសន្ទនាប្រចាំឆ្នាំជាមួយស្ត្រី កម្ពុជា ញ្ញា',
  'with quotes': 'A "dialogue" of ‘all’ “sides”, it’s said',
  'with signs of HTML': 'More than <b>5</b> & <i>less</i> <script> than 3 > 2',
  'with signs of TeX': String.raw`\input{x} {y 50% of $1 #1 a_b ~c ^d } \\ & é`,
  'with one brace': 'An open { brace',
  'with emoji': 'Water 💧 for 👩‍👧‍👦 all',
  'from right to left': 'حوار سنوي مع \u200Fالجميع',
  'that looks like a line of the format': 'Title  - TY  - BOOK @book{x, title = {y}}',
}))
  test(`a title ${what} is read again from each format`, async () => {
    const read = await ofAsk({ 'asks/annual-dialogue.md': titled(title) })
    const line = title.replace(/\s+/g, ' ')
    for (const [format, { title: found, URL, issued }] of Object.entries(read)) {
      assert.equal(plain(found), line, format)
      assert.equal(URL, 'https://voice.org/asks/annual-dialogue/', format)
      assert.deepEqual((issued as Record<string, unknown>)['date-parts'], [[2021, 6, 2]], format)
    }
  })

test('a title with line breaks is on one line', async () => {
  const { ris, bib, json } = await ofAsk({
    'asks/annual-dialogue.md': asked.replace(
      'title: A dialogue every year',
      'title: |-\n  One\n  ER  - \n  Two',
    ),
  })
  for (const { title } of [ris, bib, json]) assert.equal(plain(title), 'One ER - Two')
})

test('the publisher is who says it, in the language of the page, and is no person', async () => {
  const { ris, bib, json } = await ofAsk({}, 'km/asks/annual-dialogue/')
  for (const { publisher, URL } of [ris, bib, json]) {
    assert.equal(publisher, 'សំឡេង')
    assert.equal(URL, 'https://voice.org/km/asks/annual-dialogue/')
  }
  assert.deepEqual(json['author'], [{ literal: 'សំឡេង' }])
})

test('an organization with commas in its name is no person of that family', async () => {
  const { ris, bib, json } = await ofAsk({
    'site.yml': right['site.yml'].replace(
      'publisher: { en: Voice,',
      'publisher: { en: "Voice, Work and Rights",',
    ),
  })
  for (const { publisher } of [ris, bib, json]) assert.equal(publisher, 'Voice, Work and Rights')
  assert.equal(ris['author'], undefined)
  assert.match(JSON.stringify(bib['author']), /Voice, Work and Rights/)
})

test('two asks of the same title in two languages have four keys, which all formats share', async () => {
  const files = await filesOf({ 'asks/second.md': asked })
  const asks = [...files].filter(([path]) => /asks\/.*\.bib$/.test(path))
  const keys = asks.map(([, text]) => /^@\w+\{([a-z0-9:.-]+),/.exec(text)?.[1])
  assert.deepEqual(keys.toSorted(), [
    'voice.org:asks:annual-dialogue',
    'voice.org:asks:second',
    'voice.org:km:asks:annual-dialogue',
    'voice.org:km:asks:second',
  ])
  assert.match(files.get('asks/second/cite.ris') ?? '', /^ID {2}- voice.org:asks:second\r$/m)
  assert.equal(read(files.get('asks/second/cite.json') ?? '')['id'], 'voice.org:asks:second')
})

test('an entry without a date is cited without one', async () => {
  const { ris, bib, json } = await ofAsk({}, 'sectors/human-rights/')
  for (const { issued, title } of [ris, bib, json]) {
    assert.equal(issued, undefined)
    assert.equal(plain(title), 'Human rights')
  }
})

test('a source is cited as itself, with the day as far as it is known, and where it is recorded', async () => {
  const { ris, bib, json } = await ofAsk(
    {
      'sources/minutes.md': `---
title: Report of the Working Group
publisher: Human Rights Council
date: 2014-03
symbol: A/HRC/26/16_b
kind: official
url: https://docs.example.net/a_b/%7Bx%7D?q=1&r=50%25#p
---
`,
    },
    'sources/minutes/',
  )
  for (const [format, each] of Object.entries({ ris, bib, json })) {
    assert.equal(plain(each['title']), 'Report of the Working Group', format)
    assert.equal(each['publisher'], 'Human Rights Council', format)
    assert.equal(each['number'], 'A/HRC/26/16_b', format)
    assert.match(String(each['URL']), /^https:\/\/docs\.example\.net\/a_b\/%7Bx%7D\?q=1&r=50%25#p$/)
    assert.deepEqual((each['issued'] as Record<string, unknown>)['date-parts'], [[2014, 3]], format)
    assert.match(
      String(each['note']),
      /Recorded at https:\/\/voice\.org\/sources\/minutes\//,
      format,
    )
  }
})

test('how an ask stood is said with the day', async () => {
  const { ris, bib, json } = await ofAsk({})
  for (const { note } of [ris, bib, json]) assert.equal(note, 'State on 1 January 2026: promised.')
})
