import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { qrDrawing } from './qr-code.ts'

/** What a telephone reads from the drawing. */
async function read(text: string, background = '#fff'): Promise<string | undefined> {
  const { size, path } = qrDrawing(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 4}" height="${size * 4}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="${background}"/><path d="${path}" shape-rendering="crispEdges"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('a telephone reads the address, long ones and those in other scripts, too', async () => {
  for (const address of [
    'https://samara.example/asks/clean-wells/',
    `https://samara.example/km/recommendations/xsa-2/118-22/#${'a'.repeat(300)}`,
    new URL('https://samara.example/km/ទឹកស្អាត/').href,
  ])
    assert.equal(await read(address), address)
})

test('the same address makes the same drawing, with a margin of four', () => {
  const { size, path } = qrDrawing('https://samara.example/')
  assert.equal(qrDrawing('https://samara.example/').path, path)
  const [x, y] =
    path
      .match(/M(\d+) (\d+)/)
      ?.slice(1)
      .map(Number) ?? []
  assert.deepEqual([x, y], [4, 4])
  assert.equal((size - 8 - 17) % 4, 0)
})
