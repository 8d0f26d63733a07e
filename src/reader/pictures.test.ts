import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { publishedPicture } from './pictures.ts'
import { trial } from './trial.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884400' } })

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samleng-pictures-'))
})
after(() => rm(folder, { recursive: true }))

test('a published picture holds nothing of what the camera wrote down', async () => {
  const taken = await plain(40, 20)
    .withExif({
      IFD0: { Artist: 'A Person', Model: 'A Telephone' },
      IFD3: { GPSLatitude: '11/1 33/1 0/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer()
  assert.ok(taken.includes('A Person'), 'the sample must hold what is to go')
  await writeFile(join(folder, 'taken.jpg'), taken)
  const published = Buffer.from(await publishedPicture(folder, '/taken.jpg'))
  const { exif, xmp, iptc, format } = await sharp(published).metadata()
  assert.deepEqual(
    { exif, xmp, iptc, format },
    { exif: undefined, xmp: undefined, iptc: undefined, format: 'jpeg' },
  )
  assert.ok(!published.includes('A Person'))
})

test('a picture that was taken sideways is published upright', async () => {
  await writeFile(
    join(folder, 'side.jpg'),
    await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  )
  const { width, height, orientation } = await sharp(
    await publishedPicture(folder, '/side.jpg'),
  ).metadata()
  assert.deepEqual(
    { width, height, orientation },
    { width: 20, height: 40, orientation: undefined },
  )
})

const shows = (name: string) => ({
  'pages/about.md': `---\ntitle: About\n---\n![A map](/files/${name})\n`,
})
const codes = async (changes: Parameters<typeof trial>[0]) =>
  (await trial(changes)).map(({ code, line }) => `${code}:${line}`)

test('a picture that is right is no problem', async () => {
  const png = await plain(40, 20).png().toBuffer()
  assert.deepEqual(await codes({ ...shows('map.png'), 'files/map.png': png }), [])
})

test('a file that only calls itself a picture is a problem', async () => {
  assert.deepEqual(await codes({ ...shows('map.png'), 'files/map.png': 'not a picture' }), [
    'broken-picture:4',
  ])
  const link = '---\ntitle: About\n---\n[A map](/files/map.png)\n'
  assert.deepEqual(await codes({ 'pages/about.md': link, 'files/map.png': 'not a picture' }), [
    'broken-picture:4',
  ])
})

test('a picture of more than 25 megapixels is a problem', async () => {
  const png = await plain(6000, 5000).png().toBuffer()
  assert.deepEqual(await codes({ ...shows('map.png'), 'files/map.png': png }), ['large-picture:4'])
})

test('a document or a drawing that could run is not published', async () => {
  const link = '---\ntitle: About\n---\n[The report](/files/report.pdf)\n'
  assert.deepEqual(await codes({ 'pages/about.md': link, 'files/report.pdf': '%PDF-' }), [
    'unpublished-file:4',
  ])
  const svg = await codes({
    ...shows('map.svg'),
    'files/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  assert.ok(svg.includes('unpublished-file:4'))
})
