import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { viewOf } from '#components/view.ts'
import { addressOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { scriptJson } from '#model/escaped.ts'
import { titleOf } from '#model/words.ts'
import { readTrial, right } from '#reader/trial.ts'
import { graphOf } from './page-graph.ts'

// Its own types know nothing of a vocabulary that is at hand.
const jsonld = createRequire(import.meta.url)('jsonld')

type Node = Record<string, unknown>

/** What the page at an address says, as a program reads it: each node without the prefix of schema.org. */
async function told(corpus: Corpus, address: string, locale = 'en'): Promise<Node[]> {
  const entry = corpus.at(address)
  const view = viewOf(corpus, locale)
  const title = entry ? titleOf(entry, locale).text : address
  const facts = { address, title, description: 'Words.', name: 'Voices', entry, isHidden: false }
  const graph = JSON.parse(JSON.stringify(graphOf(facts, view)))
  const vocabulary = { '@context': { '@vocab': 'https://schema.org/' } }
  const documentLoader = (url: string) =>
    url === 'https://schema.org' ? { document: vocabulary } : assert.fail(url)
  await jsonld.expand(graph, { documentLoader, safe: true })
  return graph['@graph']
}

const { published } = await readTrial()
const typed = (nodes: readonly Node[], type: string) =>
  nodes.filter((node) => node['@type'] === type)

/** The only node of a type. */
function only(nodes: readonly Node[], type: string): Node {
  const [node, ...others] = typed(nodes, type)
  assert.ok(node && others.length === 0, type)
  return node
}

test('the page of an ask says of whom what was asked, when, and how it stands', async () => {
  const message = only(await told(published, '/asks/annual-dialogue/', 'km'), 'Message')
  assert.equal(message['@id'], 'https://voice.org/asks/annual-dialogue/#entry')
  assert.equal(message['dateSent'], '2021-06-02')
  assert.equal(message['creativeWorkStatus'], 'បានសន្យា')
  const [sender] = message['sender'] as Node[]
  assert.deepEqual(
    [sender?.['@type'], sender?.['@id']],
    ['NGO', 'https://voice.org/organizations/ccc/#entry'],
  )
})

test('the page of a meeting is about an event on its day', async () => {
  const event = only(await told(published, '/meetings/first/'), 'Event')
  assert.equal(event['startDate'], '2021-06-02')
  assert.deepEqual(
    (event['recordedIn'] as Node[]).map((work) => work['@id']),
    ['https://voice.org/sources/minutes/#entry'],
  )
})

test('the way to a page leads over its list, and there is none to the front page', async () => {
  const way = only(await told(published, '/asks/annual-dialogue/'), 'BreadcrumbList')
  assert.deepEqual(
    (way['itemListElement'] as Node[]).map(({ position, item }) => [position, item]),
    [
      [1, 'https://voice.org/'],
      [2, 'https://voice.org/asks/'],
      [3, 'https://voice.org/asks/annual-dialogue/'],
    ],
  )
  assert.deepEqual(typed(await told(published, '/'), 'BreadcrumbList'), [])
})

test('a list is a collection of its own, and about nothing else', async () => {
  const nodes = await told(published, '/asks/')
  assert.equal(typed(nodes, 'CollectionPage').length, 1)
  assert.equal(typed(nodes, 'Message').length, 0)
})

test('the data are one set, under the name that catalogues know', async () => {
  const dataset = only(await told(published, '/data/', 'km'), 'Dataset')
  assert.equal(dataset['@id'], 'https://voice.org/data/#dataset')
})

test('a translation says of what it is one, and the original of what there is one', async () => {
  const km = `---\ntitle: កិច្ចសន្ទនា\ntranslation: draft\n---\n`
  const translated = await readTrial({ 'asks/annual-dialogue.km.md': km })
  const pageIn = async (locale: string) =>
    only(await told(translated.published, '/asks/annual-dialogue/', locale), 'WebPage')
  const original = await pageIn('en')
  const translation = await pageIn('km')
  assert.deepEqual(translation['translationOfWork'], { '@id': original['@id'] })
  assert.deepEqual(original['workTranslation'], [{ '@id': translation['@id'] }])
  const untranslated = await told(published, '/meetings/first/', 'km')
  assert.equal(only(untranslated, 'WebPage')['translationOfWork'], undefined)
})

test('every page of every kind is read without anything that means nothing, in each language', async () => {
  const state = right['organizations/ccc.md'].replace(/kind: .*/, 'kind: state-body')
  const { published: all } = await readTrial({ 'organizations/ccc.md': state })
  for (const entry of all.all)
    for (const locale of ['en', 'km']) {
      const nodes = await told(all, addressOf(entry), locale)
      const ids = nodes.map((node) => node['@id'])
      assert.equal(new Set(ids).size, ids.length)
      const page = nodes.find((node) => node['@type'] === 'WebPage')
      const about = page?.['mainEntity'] as Node | undefined
      if (entry.collection !== 'pages') assert.ok(ids.includes(about?.['@id']), entry.id)
    }
})

test('whatever a title says, it is read as it was written, and ends no script', async () => {
  const titles = [
    'Water '.repeat(70).trim(),
    'សំណើ៖ ស្ត្រីនៅកម្ពុជា និងបញ្ញា',
    'Say "water", <b>now</b> & \\ {here}</script><script>alert(1)</script><!--',
    'Two\nlines\u2028and a\ttab',
    '👩🏽‍🌾 ماء للجميع \u202eabc\u202c',
  ]
  for (const title of titles) {
    const [entry] = published.of('asks')
    assert.ok(entry)
    const hard = { ...entry, data: { ...entry.data, title }, translations: [] }
    const view = viewOf(published, 'en')
    const facts = { address: addressOf(hard), title, description: title, name: title, entry: hard }
    const json = scriptJson(JSON.stringify(graphOf({ ...facts, isHidden: false }, view)))
    const page = unified()
      .use(rehypeParse)
      .parse(`<script type="application/ld+json">${json}</script><p>after</p>`)
    const scripts: string[] = []
    visit(page, { tagName: 'script' }, (script) => {
      scripts.push(script.children.map((text) => ('value' in text ? text.value : '')).join(''))
    })
    assert.equal(scripts.length, 1)
    const nodes: Node[] = JSON.parse(scripts[0] as string)['@graph']
    assert.equal(only(nodes, 'Message')['name'], title)
  }
})
