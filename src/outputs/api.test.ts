import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import api from './api.ts'
import { hardContent, hardlyTitled, hardTitles } from './data/trial-content.ts'

const reading = await readTrial(hardContent)
const corpus = corpusOf(hardlyTitled(reading.corpus.all), reading.corpus.site, reading.corpus.asOf)
const filesOf = (of: typeof corpus) =>
  new Map([...api.files(of)].map(({ path, body }) => [`/${path}`, body() as string]))
const files = filesOf(corpus)
const read = (path: string) => JSON.parse(files.get(`/api/v1/${path}.json`) ?? '')
const described = read('openapi')

/** The same, but what it does not name may not be there: so a test finds what nobody described. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, closed(value)]),
  )
  const isObject = inner['type'] === 'object' && inner['properties'] !== undefined
  return isObject ? { ...inner, additionalProperties: false } : inner
}

/** What is wrong with files, by the schemas of their paths. */
function faultsOf(all: ReadonlyMap<string, string>): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'api', components: closed(described.components) as object })
  return [...all].flatMap(([address, text]) => {
    if (address.endsWith('/openapi.json')) return []
    const schema = JSON.stringify(closed(schemaAt(address))).replaceAll('"#/', '"api#/')
    const validate = ajv.compile(JSON.parse(schema))
    return validate(JSON.parse(text)) ? [] : [address, validate.errors]
  })
}

function schemaAt(address: string): unknown {
  const parts = address.replace('/api/v1/', '').split('/')
  const template = Object.keys(described.paths).find((path) => {
    const [, ...expected] = path.split('/')
    return (
      expected.length === parts.length &&
      expected.every((part, index) => part === parts[index] || part.startsWith('{'))
    )
  })
  assert.ok(template, `${address} is in no path`)
  return described.paths[template].get.responses[200].content['application/json'].schema
}

test('the description is OpenAPI', async () => {
  const { valid, errors } = await new Validator().validate(described)
  assert.equal(errors, undefined)
  assert.ok(valid)
})

test('every file is what is described for its path, and nothing besides', () => {
  assert.deepEqual(faultsOf(files), [])
  assert.equal(files.size, 2 + 8 + 24)
})

test('a file that is not what is described is found out', () => {
  const changed = (path: string, from: string, to: string) => {
    const address = `/api/v1/${path}.json`
    const text = files.get(address) ?? ''
    assert.ok(text.includes(from))
    return faultsOf(new Map([[address, text.replace(from, to)]])).length
  }
  assert.ok(changed('asks/annual-dialogue', '"state":"promised"', '"state":"rejected"'))
  assert.ok(changed('asks/annual-dialogue', '"collection"', '"told":1,"collection"'))
  assert.ok(changed('asks/annual-dialogue', '"history"', '"story"'))
  assert.ok(changed('recommendations/xaa-2', '"paragraph":"118.3"', '"paragraph":118.3'))
  assert.ok(changed('asks', '"count":14', '"count":-1'))
})

test('from the index, every file is found, and none that is not there', () => {
  const reached = new Set(['/api/v1/index.json', '/api/v1/openapi.json'])
  for (const address of reached)
    for (const [, api] of (files.get(address) ?? '').matchAll(/"api":"([^"]+)"/g))
      reached.add(new URL(api as string).pathname)
  assert.deepEqual([...reached].sort(), [...files.keys()].sort())
})

test('the examples are files that are there', () => {
  const urls = JSON.stringify(described).match(/(?<="externalValue":")[^"]+/g) ?? []
  assert.equal(urls.length, 8)
  for (const url of urls) assert.ok(files.has(new URL(url).pathname), url)
  assert.equal(described.servers[0].url, 'https://voice.org/api/v1')
})

test('an ask is told whole: its words by language, its events by name, and how it stood when', () => {
  const ask = read('asks/annual-dialogue')
  assert.deepEqual(ask.title, { en: 'A dialogue every year', km: 'កិច្ចសន្ទនាប្រចាំឆ្នាំ' })
  assert.deepEqual(ask.translation, { en: 'original', km: 'draft' })
  assert.deepEqual(ask.history, [
    {
      id: '2022-03-commitment',
      date: '2022-03',
      text: { en: 'They promised it.', km: 'គេបានសន្យា។' },
      kind: 'commitment',
      due: '2023',
      sources: [{ id: 'minutes', api: 'https://voice.org/api/v1/sources/minutes.json' }],
    },
  ])
  assert.deepEqual(ask.standing, {
    asked: '2021-06-02',
    state: 'promised',
    since: '2022-03',
    due: '2023',
    overdue: true,
    waitedDays: 1674,
    lateDays: 732,
  })
  assert.deepEqual(
    ask.spans.map(({ value, from, to, beganBy }: Record<string, string>) => [
      value,
      from,
      to,
      beganBy,
    ]),
    [
      ['open', '2021-06-02', '2022-03', undefined],
      ['promised', '2022-03', undefined, '2022-03-commitment'],
    ],
  )
})

test('a body is told by its sections, as plain text', () => {
  assert.deepEqual(read('meetings/first').body, {
    en: [
      { anchor: '', depth: 1, heading: '', text: 'What was said.' },
      { anchor: 'answers', depth: 2, heading: 'Answers', text: 'What was answered.' },
    ],
  })
})

test('the recommendations of a review are in one file, in the order of their paragraphs', () => {
  const { count, review, items } = read('recommendations/xaa-2')
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    ['xaa-2/118-3', 'xaa-2/118-22'],
  )
  assert.equal(count, 2)
  assert.equal(review.api, 'https://voice.org/api/v1/reviews/xaa-2.json')
  assert.deepEqual(items[0].standing, {
    position: 'noted',
    statedAs: '=rejected',
    positionDate: '2014-06-26',
    positionSources: ['report'],
    reported: 'partial',
    reportedDate: '2015',
    assessed: 'none',
    assessedDate: '2016-02',
  })
})

test('titles are told as they were written', () => {
  const titles = new Map(
    read('asks').items.map(({ id, title }: { id: string; title: { en: string } }) => [
      id,
      title.en,
    ]),
  )
  for (const [index, title] of hardTitles.entries())
    assert.equal(titles.get(`hard-${index}`), title)
})

test('the same content makes the same bytes, whatever the order of its files', () => {
  const turned = corpusOf([...corpus.all].reverse(), corpus.site, corpus.asOf)
  assert.deepEqual([...filesOf(turned)], [...files])
})

test('a site with nothing in it yet has every list', () => {
  const empty = filesOf(corpusOf([], corpus.site, corpus.asOf))
  assert.deepEqual(faultsOf(empty), [])
  assert.equal(empty.size, 10)
})
