import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import { XMLParser } from 'fast-xml-parser'
import type { Corpus } from '#model/corpus.ts'
import { corpusOf } from '#model/corpus.ts'
import { readTrial, right } from '#reader/trial.ts'
import { hardContent, hardlyTitled, hardTitles } from './data/trial-content.ts'
import feeds from './feeds.ts'

/** What a program for feeds knows of one. */
interface Parsed {
  feed: {
    '@xml:lang': string
    id: string
    updated: string
    entry: { id: string; title: string; updated: string; content: { '#text': string } }[]
  }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'entry',
  parseTagValue: false,
})

const bodiesOf = (corpus: Corpus): Map<string, string> =>
  new Map([...feeds.files(corpus)].map(({ path, body }) => [path, body()]))

const atomIn = (bodies: ReadonlyMap<string, string>, path: string): Parsed['feed'] => {
  const text = bodies.get(path) ?? ''
  // It throws for what is not well-formed.
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')
  return (parser.parse(text) as Parsed).feed
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/

/** What RFC 4287 and JSON Feed 1.1 demand, of every feed of a corpus. */
function holds(corpus: Corpus): Map<string, string> {
  const bodies = bodiesOf(corpus)
  for (const [path, text] of bodies) {
    if (path.endsWith('.json')) isJsonFeed(JSON.parse(text))
    else isAtom(atomIn(bodies, path), path)
  }
  return bodies
}

function isJsonFeed({
  version,
  items,
}: {
  version: string
  items: Record<string, string>[]
}): void {
  assert.equal(version, 'https://jsonfeed.org/version/1.1')
  for (const { id, url, title, content_html: html, date_published: date } of items) {
    assert.ok(id && url && title && html !== undefined)
    assert.match(date ?? '', rfc3339)
  }
}

function isAtom({ id, updated, entry: entries = [] }: Parsed['feed'], path: string): void {
  assert.equal(new URL(id).pathname, `/${path}`)
  assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length, path)
  for (const date of [updated, ...entries.map((entry) => entry.updated)])
    assert.match(date, rfc3339)
  for (const entry of entries) assert.ok(URL.canParse(entry.id) && entry.title.trim() !== '', path)
}

test('everything, a sector, an organization, an ask and a review have a feed in each language and form', async () => {
  const { published } = await readTrial()
  const paths = [...holds(published).keys()].filter((path) => path.startsWith('km/'))
  assert.deepEqual(
    paths.map((path) => path.replace('km/', '')),
    [
      '',
      'asks/annual-dialogue/',
      'sectors/human-rights/',
      'organizations/ccc/',
      'reviews/xaa-2/',
    ].flatMap((address) => [`${address}feed.xml`, `${address}feed.json`]),
  )
})

test('what happened stands in the feed of an ask, with its text in its language, the last first', async () => {
  const { published } = await readTrial()
  const { entry, ...feed } = atomIn(bodiesOf(published), 'km/asks/annual-dialogue/feed.xml')
  assert.equal(feed['@xml:lang'], 'km')
  assert.deepEqual(
    entry.map(({ id }) => id),
    [
      'https://voice.org/km/asks/annual-dialogue/#2022-03-commitment',
      'https://voice.org/km/asks/annual-dialogue/#asked',
    ],
  )
  assert.match(entry[0]?.content['#text'] ?? '', /<p lang="en">They promised it\.<\/p>/)
})

test('a day begins where the coalition lives', async () => {
  const { published } = await readTrial({
    'site.yml': `${right['site.yml']}timeZone: Asia/Phnom_Penh\n`,
  })
  const { entry } = atomIn(bodiesOf(published), 'asks/annual-dialogue/feed.xml')
  assert.deepEqual(
    entry.map(({ updated }) => updated),
    ['2022-03-31T00:00:00+07:00', '2021-06-02T00:00:00+07:00'],
  )
})

test('what a State answers in one paper is one thing that happened', async () => {
  const answered = (paragraph: string, position: string) =>
    right['recommendations/xaa-2/118-22.md']
      .replace('118.22', paragraph)
      .replace('supported', position)
  const { published } = await readTrial({
    'recommendations/xaa-2/118-23.md': answered('118.23', 'noted'),
    'recommendations/xaa-2/118-24.md': answered('118.24', 'noted'),
  })
  const { entry } = atomIn(bodiesOf(published), 'reviews/xaa-2/feed.xml')
  assert.deepEqual(
    entry.map(({ title }) => title),
    ['Position: Second review: 1 supported and 2 noted', 'Reviewed on: Second review'],
  )
})

test('whatever the titles are, every feed can be read', async () => {
  const { corpus } = await readTrial(hardContent)
  const hard = corpusOf(hardlyTitled(corpus.all), corpus.site, corpus.asOf)
  const bodies = holds(hard)
  const { items } = JSON.parse(bodies.get('feed.json') ?? '')
  const titles = items.map(({ title }: { title: string }) => title).join('\n')
  for (const title of hardTitles)
    assert.ok(titles.includes(title.replace(/\s+/g, ' ').trim()), title)
})

test('of days to come and of drafts nothing is told', async () => {
  const { published } = await readTrial(
    {
      'asks/draft.md': right['asks/annual-dialogue.md'].replace(
        '---\n',
        '---\nvisibility: draft\n',
      ),
    },
    { asOf: '2021-06-10' },
  )
  const { entry } = atomIn(bodiesOf(published), 'feed.xml')
  assert.deepEqual(
    entry.map(({ id }) => id.replace('https://voice.org', '')),
    [
      '/asks/annual-dialogue/#asked',
      '/meetings/first/#met',
      '/reviews/xaa-2/#2014-06-26-position',
      '/reviews/xaa-2/#reviewed',
    ],
  )
})
