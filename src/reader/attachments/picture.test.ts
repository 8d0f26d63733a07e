import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import picture from './picture.ts'
import { chunk, planted, secrets } from './trial.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884400' } })
const endings = ['.jpg', '.png', '.webp', '.gif', '.avif'] as const
const formats = {
  '.jpg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.gif': 'gif',
  '.avif': 'avif',
} as const

/** As a telephone takes it: with place, time, device and author wherever the format has room for them. */
const taken = (ending: (typeof endings)[number]) =>
  plain(40, 20)
    .withExif({
      IFD0: { Artist: secrets.author, Model: secrets.device, DateTime: '2026:01:01 10:00:00' },
      IFD3: { GPSLatitude: '11/1 33/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secrets.author}</a></x:xmpmeta>`)
    .toFormat(formats[ending])
    .toBuffer()

/** A segment of a JPEG file (ITU T.81 §B.1.1.4). */
const segment = (marker: number, data: string): Buffer => {
  const body = Buffer.from(data, 'latin1')
  return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
}

async function samples(): Promise<[name: string, bytes: Buffer][]> {
  const jpeg = await taken('.jpg')
  const png = await taken('.png')
  const text = Buffer.from(`Author\0${secrets.author}`)
  const compressed = Buffer.concat([Buffer.from('Path\0\0'), deflateSync(secrets.path)])
  return [
    ...(await Promise.all(
      endings.map(
        async (ending): Promise<[string, Buffer]> => [`taken${ending}`, await taken(ending)],
      ),
    )),
    [
      'segments.jpg',
      Buffer.concat([
        jpeg.subarray(0, 2),
        segment(0xfe, secrets.author),
        segment(0xed, `Photoshop 3.0\0 8BIM ${secrets.author}`),
        segment(0xe2, `ICC_PROFILE\0 ${secrets.device}`.slice(0, 90)),
        jpeg.subarray(2),
      ]),
    ],
    ['two-pictures.jpg', Buffer.concat([jpeg, jpeg])],
    ['behind-the-end.png', Buffer.concat([png, Buffer.from(secrets.author)])],
    [
      'chunks.png',
      Buffer.concat([
        png.subarray(0, 33),
        chunk('tEXt', text),
        chunk('zTXt', compressed),
        chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secrets.author}`)),
        png.subarray(33),
      ]),
    ],
  ]
}

test('a published picture holds nothing of place, device or author', async (t) => {
  const all = await samples()
  let tags = 0
  for (const [name, bytes] of all) {
    assert.ok(planted(bytes).length > 0 || name.endsWith('.gif'), `${name} must hold what is to go`)
    const published = Buffer.from(await picture.published(bytes, name.slice(name.lastIndexOf('.'))))
    const { exif, xmp, iptc, icc, comments, orientation } = await sharp(published).metadata()
    const found = [exif, xmp, iptc, icc, comments?.[0], orientation].filter(
      (tag) => tag !== undefined,
    )
    assert.deepEqual([...found, ...planted(published)], [], name)
    tags += found.length
    assert.equal(
      published.lastIndexOf(Buffer.from([0xff, 0xd8, 0xff])),
      name.endsWith('.jpg') ? 0 : -1,
    )
  }
  t.diagnostic(`${all.length} pictures published, ${tags} tags of place, device or author`)
})

test('a picture that was taken sideways is published upright', async () => {
  const side = await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await sharp(await picture.published(side, '.jpg')).metadata()
  assert.deepEqual({ width, height }, { width: 20, height: 40 })
})

test('a picture that moves keeps its frames', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  for (const format of ['gif', 'webp'] as const) {
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    const { pages } = await sharp(await picture.published(moving, `.${format}`)).metadata()
    assert.equal(pages, 3, format)
  }
})

test('a picture has the same bytes however many work on it at once', async () => {
  const bytes = await sharp({
    create: {
      width: 200,
      height: 150,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer()
  for (const ending of endings) {
    const source = await sharp(bytes).toFormat(formats[ending]).toBuffer()
    const published = () => picture.published(source, ending)
    const [first, ...others] = await Promise.all([published(), published(), published()])
    for (const other of others) assert.deepEqual(other, first, ending)
  }
})
