import assert from 'node:assert/strict'
import { test } from 'node:test'
import Papa from 'papaparse'
import { corpusOf } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import data from '#outputs/data.ts'
import { readTrial } from '#reader/trial.ts'
import { hardContent, hardlyTitled, hardTitles } from './trial-content.ts'
import {
  type Files,
  faultsIn,
  filesOf,
  type Resource,
  type Row,
  resourcesIn,
  rowsOf,
  textIn,
} from './trial-package.ts'

const reading = await readTrial(hardContent)
const corpus = corpusOf(hardlyTitled(reading.corpus.all), reading.corpus.site, reading.corpus.asOf)
const files = filesOf(corpus)
const read = (name: string): string => textIn(files, name)
const resources = resourcesIn(files)

const changed = (name: string, change: (text: string) => string): Files =>
  new Map([...files, [`data/${name}`, change(read(name))]])

test('every table keeps to its types, constraints, keys, foreign keys and sums', () => {
  assert.deepEqual([...faultsIn(files)], [])
  assert.ok(resources.flatMap(({ schema }) => schema.foreignKeys).length > 30)
})

test('a table that does not is found out', () => {
  const without = changed('sectors.csv', (text) => text.replace(/^human-rights.*\r\n/m, ''))
  assert.deepEqual(
    new Set([...faultsIn(without)].map((fault) => fault.split(':')[0])),
    new Set([
      'sectors',
      'meetings-sectors.sector',
      'asks-sectors.sector',
      'recommendations-sectors.sector',
    ]),
  )
  const wrong = changed('events.csv', (text) =>
    text.replace(',noted,', ',rejected,').replace(',2015,', ',in 2015,'),
  )
  assert.deepEqual(
    [...faultsIn(wrong)].filter((fault) => fault.startsWith('events.')),
    ['events.position: rejected is none of its values', 'events.date: in 2015 does not fit'],
  )
  const twice = changed('asks.csv', (text) => text.replace('hard-1,', 'hard-2,'))
  assert.ok([...faultsIn(twice)].includes('asks: two rows have one key'))
})

test('every title comes back from CSV as it was written', () => {
  const asks = resources.find(({ name }) => name === 'asks') as Resource
  const titles = new Map(rowsOf(asks, files).map((row) => [row['id'], row['title.en']]))
  for (const [index, title] of hardTitles.entries())
    assert.equal(titles.get(`hard-${index}`), title)
})

test('spreadsheet programs are told of UTF-8, and run no cell as a formula', () => {
  for (const { path } of resources) {
    assert.ok(read(path).startsWith('\uFEFF'), path)
    for (const row of Papa.parse<string[]>(read(path).slice(1)).data)
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@]/)
  }
})

test('JSON has the rows and columns of the CSV, with their types', () => {
  for (const resource of resources) {
    const text = files.get(`data/${resource.name}.json`)
    if (text === undefined) continue
    const rows: Record<string, unknown>[] = JSON.parse(text)
    const asCells = rows.map((row) =>
      Object.fromEntries(
        resource.schema.fields.map(({ name }) => {
          const value = row[name] ?? ''
          return [name, Array.isArray(value) ? value.join('; ') : String(value)]
        }),
      ),
    )
    assert.deepEqual(asCells, rowsOf(resource, files))
  }
  const [ask] = JSON.parse(read('asks.json')).filter(({ id }: Row) => id === 'annual-dialogue')
  assert.equal(ask.overdue, true)
  assert.equal(ask.waitedDays, 1674)
  assert.deepEqual(ask.sectors, ['human-rights'])
  assert.equal(ask['title.km'], 'កិច្ចសន្ទនាប្រចាំឆ្នាំ')
  assert.equal(ask['translation.km'], 'draft')
})

test('each column says what it is called and what it means', () => {
  for (const { name, schema } of resources)
    for (const { title, description, ...field } of schema.fields) {
      assert.ok(title && description, `${name}.${field.name}`)
      assert.doesNotMatch(`${title}${description}`, /\{/)
    }
})

test('what is computed is called so, and what only editors need is not there', () => {
  const fields = (table: string) =>
    resources.find(({ name }) => name === table)?.schema.fields ?? []
  assert.match(
    fields('asks').find(({ name }) => name === 'state')?.description ?? '',
    /Computed for the day of the data\.$/,
  )
  const names = resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name))
  assert.deepEqual(
    names.filter((name) => ['visibility', 'publishFrom', 'confirmBy'].includes(name)),
    [],
  )
})

test('the same content makes the same bytes, whatever the order of its files', () => {
  const bytes = (of: typeof corpus) =>
    [...data.files(of)].map(({ path, body }) => [
      path,
      Buffer.from(body() as Uint8Array).toString('base64'),
    ])
  const turned = corpusOf([...corpus.all].reverse(), corpus.site, corpus.asOf)
  assert.deepEqual(bytes(turned), bytes(corpusOf(corpus.all, corpus.site, corpus.asOf)))
})

test('an ask without a day, and a reference to what is not published, leave the data whole', () => {
  const entries = corpus.all
    .filter(({ collection, id }) => collection !== 'sectors' || id !== 'human-rights')
    .map((entry) => {
      if (entry.collection !== 'asks') return entry
      const { date: _, meeting: __, ...rest } = entry.data
      return { ...entry, data: rest } as Entry<'asks'>
    })
  assert.deepEqual([...faultsIn(filesOf(corpusOf(entries, corpus.site, corpus.asOf)))], [])
  assert.deepEqual([...faultsIn(filesOf(corpusOf([], corpus.site, corpus.asOf)))], [])
})
