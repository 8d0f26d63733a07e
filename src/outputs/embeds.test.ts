import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { corpusOf } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import { embedCode } from '#model/embed-code.ts'
import { isEmbedFile } from '#model/embeds.ts'
import { embedPolicy, hashesIn, policyText } from '#model/policy.ts'
import { readTrial, right } from '#reader/trial.ts'
import { hardContent, hardlyTitled, hardTitles } from './data/trial-content.ts'
import embeds from './embeds.ts'

const { published: trial } = await readTrial(hardContent)
const published = corpusOf(hardlyTitled(trial.all), trial.site, trial.asOf)
const files = new Map([...embeds.files(published)].map(({ path, body }) => [path, String(body())]))
const pages = [...files].filter(([path]) => path.endsWith('.html'))
const page = (path: string): string => files.get(`${path}index.html`) ?? ''

test('each ask, review and sector has an embed and tells programs of it, in each language', () => {
  const entries = ['asks', 'reviews', 'sectors'] as const
  const count = entries.reduce((sum, collection) => sum + published.of(collection).length, 0)
  assert.equal(files.size, count * 2 * published.site.locales.length)
  assert.ok(pages.every(([path]) => isEmbedFile(path)))
  for (const path of [
    'embed/asks/hard-0/',
    'km/embed/reviews/xaa-2/',
    'embed/sectors/human-rights/',
  ])
    assert.notEqual(page(path), '', path)
  assert.ok(files.has('km/asks/hard-0/oembed.json'))
})

test('an embed weighs at most 15 kB, asks for nothing and runs nothing, whatever its title', () => {
  for (const [path, html] of pages) {
    assert.ok(Buffer.byteLength(html) <= 15_000, `${path}: ${Buffer.byteLength(html)}`)
    assert.doesNotMatch(
      html,
      /<(script|img|link rel="(?!canonical)|iframe)|url\(|@import| style=| on\w+=/,
      path,
    )
  }
})

test('its policy allows the one style that stands in it', () => {
  const html = page('embed/asks/annual-dialogue/')
  const [, css = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  assert.deepEqual(hashesIn(html), [hash])
  assert.ok(html.includes(`content="${policyText(embedPolicy([hash]))}"`))
})

test('every embed is HTML as the standard has it, whatever its title', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  })
  for (const [path, html] of pages) {
    const { results } = await validator.validateString(html)
    assert.deepEqual(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
      [],
      path,
    )
  }
})

test('an ask says how it stands, of whom it was asked, since when it waits, and as of when', () => {
  const html = page('embed/asks/hard-1/')
  for (const said of [
    '<span>open</span>',
    '<dt>Asked of</dt><dd><bdi>',
    '<dt>Asked on</dt><dd>1 May 2020</dd>',
    'days without a final answer',
    'As it stood on ',
    '<span>1 source</span>',
    '<a href="https://voice.org/asks/hard-1/" target="_blank" rel="noopener">',
  ])
    assert.ok(html.includes(said), said)
  assert.match(page('km/embed/asks/hard-1/'), /<html lang="km" dir="ltr" data-script="tall">/)
})

test('as of an earlier day, the sources of later events are not counted', async () => {
  const { published: later } = await readTrial({
    'sources/letter.md': '---\ntitle: Letter\nkind: letter\npublisher: Ministry\n---\n',
    'asks/annual-dialogue.md': `---
title: An annual dialogue
date: 2020-05-01
sectors: [human-rights]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
history:
  - date: 2022-03-01
    kind: acknowledgement
    by: [ccc]
    sources: [letter]
---
`,
  })
  const counted = (asOf: Day) => {
    const [file] = [...embeds.files(corpusOf(later.all, later.site, asOf))]
    return /<span>\d sources?/.exec(String(file?.body()))?.[0]
  }
  assert.equal(counted('2022-02-28'), '<span>1 source')
  assert.equal(counted('2022-03-01'), '<span>2 sources')
})

test('a review whose totals are not declared by position says what it received', () => {
  const html = page('embed/reviews/xaa-2/')
  assert.match(html, /cycle 2/)
  assert.match(html, /Of 2 recommendations received/)
})

test('the bar of a review is as long as all that it received, also where not all of it is declared', async () => {
  const total = (measure: string, number: number) =>
    `  - { measure: ${measure}, number: ${number}, date: 2014-06-26, countedBy: UN, sources: [minutes] }\n`
  const { published: some } = await readTrial({
    'reviews/xaa-2.md': right['reviews/xaa-2.md'].replace(
      /---\n$/,
      `totals:\n${total('received', 200)}${total('supported', 50)}---\n`,
    ),
  })
  const review = [...embeds.files(some)].find(({ path }) => path.startsWith('embed/reviews/'))
  const html = String(review?.body())
  assert.match(html, /<svg x="0\.00%" width="25\.00%"/)
  assert.match(html, /50 of 200 supported/)
})

test('a sector says how many of its asks wait, and names the three that have waited longest', () => {
  const html = page('embed/sectors/human-rights/')
  assert.match(html, /\d+ of \d+ asks wait/)
  assert.equal(html.match(/<li>/g)?.length, 3)
})

test('programs are told what stands in a frame, whatever the title', () => {
  for (const [index, title] of hardTitles.entries()) {
    const told = JSON.parse(files.get(`asks/hard-${index}/oembed.json`) ?? '')
    assert.equal(told.title, title)
    assert.equal(told.type, 'rich')
    assert.equal(told.version, '1.0')
    assert.equal(told.thumbnail_url, `https://voice.org/asks/hard-${index}/card.png`)
    assert.match(
      told.html,
      /^<iframe src="https:\/\/voice\.org\/embed\/asks\/hard-\d+\/" title="[^"<>]*" width="100%" height="\d+" loading="lazy" style="border:0"><\/iframe>$/,
    )
  }
})

test('the code holds a title with quotes and signs of HTML as a text', () => {
  const [ask] = published.of('asks').filter(({ id }) => id === 'hard-2')
  assert.ok(ask)
  assert.match(
    embedCode(ask, published, 'en'),
    /title="Say &quot;water&quot;, &lt;b&gt;now&lt;\/b&gt; &amp; \\ \{here\}; \|there\|"/,
  )
})

test('what is not published has no embed', async () => {
  const { published: without } = await readTrial({
    'asks/annual-dialogue.md':
      '---\ntitle: Secret\nvisibility: draft\ndate: 2020-01-01\nsectors: [human-rights]\naskedBy: [ccc]\naddressees: [ccc]\nsources: [minutes]\n---\n',
  })
  assert.ok(
    [...embeds.files(without)].every(
      ({ path, body }) => !path.includes('annual-dialogue') && !String(body()).includes('Secret'),
    ),
  )
})
