import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { picture as smallest } from '#reader/trial.ts'
import picture from './picture.ts'
import { chunk, refusalOf } from './trial.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884400' } })

test('what calls itself a picture and is something else is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const bytes of [
    svg,
    Buffer.from('<!doctype html><script>1</script>'),
    Buffer.from('GIF89a/*'),
  ])
    assert.deepEqual(await refusalOf(picture, bytes, '.png'), {
      code: 'wrong-ending',
      ending: '.png',
    })
  assert.deepEqual(await refusalOf(picture, smallest, '.jpg'), {
    code: 'wrong-ending',
    ending: '.jpg',
  })
  assert.deepEqual(await refusalOf(picture, Buffer.from('GIF89a=1;alert(1)'), '.gif'), {
    code: 'broken-picture',
  })
})

test('a picture of which a part is missing is refused', async () => {
  const png = await plain(400, 400).png().toBuffer()
  assert.deepEqual(await refusalOf(picture, png.subarray(0, png.length - 40), '.png'), {
    code: 'broken-picture',
  })
})

test('a picture of more than 25 megapixels is refused', async () => {
  const large = { code: 'large-picture', megapixels: 25 }
  assert.deepEqual(
    await refusalOf(picture, await plain(6000, 5000).png().toBuffer(), '.png'),
    large,
  )
})

test('a picture that is larger than it says is refused', async () => {
  const png = await plain(6000, 5000).png().toBuffer()
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(1, 0)
  header.writeUInt32BE(1, 4)
  const lying = Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)])
  const published = await picture.published(lying, '.png').catch(() => undefined)
  const size = published && (await sharp(published).metadata())
  assert.ok(size === undefined || (size.width === 1 && size.height === 1))
})

test('a picture of ten thousand frames is refused', async () => {
  const one = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .gif()
    .toBuffer()
  // Everything between the screen descriptor with its colours and the trailer is one frame (GIF89a §18–§20).
  const colours = 13 + 3 * 2 ** (((one[10] as number) & 7) + 1)
  const frame = one.subarray(colours, -1)
  const many = Buffer.concat([
    one.subarray(0, colours),
    ...Array(10_000).fill(frame),
    Buffer.from([0x3b]),
  ])
  assert.deepEqual(await refusalOf(picture, many, '.gif'), {
    code: 'many-frames',
    frames: 10_000,
    limit: 300,
  })
})
