import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { readTrial } from '#reader/trial.ts'
import { hardContent } from './data/trial-content.ts'
import data from './data.ts'

// It has no types, and what takes its place would be as large as it is.
const jsonld = createRequire(import.meta.url)('jsonld')

const { corpus } = await readTrial(hardContent)
const files = new Map(
  [...data.files(corpus)].map(({ path, body }) => [path, Buffer.from(body() as Uint8Array)]),
)
const json = (name: string) => JSON.parse(files.get(`data/${name}`)?.toString() ?? '')

test('the zip is the whole Data Package, byte by byte', () => {
  const unzipped = unzipSync(files.get('data/voice-org-data.zip') ?? new Uint8Array())
  const names = Object.keys(unzipped)
  assert.deepEqual(
    names.toSorted(),
    [...files.keys()]
      .map((path) => path.slice('data/'.length))
      .filter((name) => name === 'datapackage.json' || name.endsWith('.csv'))
      .sort(),
  )
  for (const name of names)
    assert.deepEqual(Buffer.from(unzipped[name] ?? []), files.get(`data/${name}`), name)
})

test('the zip says the day of the data in every time zone', () => {
  const zip = files.get('data/voice-org-data.zip') ?? Buffer.alloc(0)
  const date = zip.readUInt16LE(12)
  assert.deepEqual([1980 + (date >> 9), (date >> 5) & 15, date & 31], [2026, 1, 1])
})

test('Popolo has organizations and meetings, and nobody else', () => {
  const { organizations, events, ...others } = json('popolo.json')
  assert.deepEqual(others, {})
  assert.deepEqual(organizations[1], {
    id: 'ministry',
    name: 'Ministry of Water',
    other_names: [{ name: 'MoW', note: 'acronym' }],
    classification: 'state-body',
    links: [
      { url: 'https://water.gov.org/', note: 'website' },
      { url: 'https://voice.org/organizations/ministry/', note: 'en' },
      { url: 'https://voice.org/km/organizations/ministry/', note: 'km' },
    ],
  })
  assert.deepEqual(events[0], {
    id: 'second',
    name: 'Second meeting',
    description: 'A meeting by video.',
    classification: 'online meeting',
    start_date: '2022-01-02',
    location: 'Port',
    attendees: [
      { id: 'ministry', name: 'Ministry of Water' },
      { id: 'ccc', name: 'Committee' },
    ],
    sources: [
      { url: 'https://voice.org/meetings/second/', note: 'en' },
      { url: 'https://voice.org/km/meetings/second/', note: 'km' },
      { url: 'https://reports.org/a?b=1&c=2', note: 'Report' },
    ],
  })
  const ids = new Set(organizations.map(({ id }: { id: string }) => id))
  for (const { attendees } of events) for (const { id } of attendees) assert.ok(ids.has(id), id)
})

test('the record for catalogues is DCAT, without anything that has to be fetched', async () => {
  const record = json('dcat.jsonld')
  const graph = (await jsonld.flatten(record, undefined, {
    documentLoader: (url: string) => assert.fail(url),
  })) as Record<string, unknown>[]
  const dcat = 'http://www.w3.org/ns/dcat#'
  const terms = 'http://purl.org/dc/terms/'
  const those = (type: string) =>
    graph.filter((node) => (node['@type'] as string[] | undefined)?.includes(`${dcat}${type}`))
  assert.deepEqual(
    ['Catalog', 'Dataset', 'DataService'].map((type) => those(type).length),
    [1, 1, 1],
  )
  const [dataset] = those('Dataset')
  for (const property of ['title', 'description', 'license', 'publisher', 'modified', 'temporal'])
    assert.ok(dataset?.[`${terms}${property}`], property)
  assert.deepEqual(dataset?.[`${terms}title`], [
    { '@value': 'Voice: data', '@language': 'en' },
    { '@value': 'សំឡេង៖ ទិន្នន័យ', '@language': 'km' },
  ])
  for (const distribution of those('Distribution')) {
    const [{ '@id': url }] = distribution[`${dcat}downloadURL`] as [{ '@id': string }]
    const bytes = files.get(new URL(url).pathname.slice(1))
    assert.deepEqual(distribution[`${dcat}byteSize`], [
      {
        '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
        '@value': bytes?.length,
      },
    ])
  }
  // A term that the context does not know is dropped in silence: nothing may be.
  await jsonld.expand(record, { safe: true })
})

test('the sums in the record are those of the files', () => {
  const { dataset } = json('dcat.jsonld')
  for (const { downloadURL, checksum } of dataset.distribution)
    assert.equal(
      checksum.checksumValue,
      createHash('sha256')
        .update(files.get(new URL(downloadURL).pathname.slice(1)) ?? '')
        .digest('hex'),
    )
})
