import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { bodiesOf } from '#model/bodies.ts'
import type { Corpus } from '#model/corpus.ts'
import { isPicture } from '#model/pictures.ts'
import type { Problem } from '#model/problem.ts'

/** Largest picture, in megapixels and megabytes: what a good telephone takes; more is a mistake or an attack. */
const limits = { megapixels: 25, megabytes: 20 } as const

/**
 * A picture of `files/` as it is published: turned upright, in sRGB and encoded anew, so that nothing is left of what
 * the camera wrote down about place, time, device and author.
 *
 * @param folder the content folder, absolute
 * @param address `/files/map.png`
 */
export const publishedPicture = async (folder: string, address: string): Promise<Uint8Array> =>
  sharp(await readFile(join(folder, address)), { limitInputPixels: limits.megapixels * 1_000_000 })
    .rotate()
    .toColourspace('srgb')
    .toBuffer()

type Code = 'broken-picture' | 'large-picture'

/** What is wrong with the pictures that bodies show or link to, each at its line. */
export async function pictureProblems(
  corpus: Corpus,
  folder: string,
  attachments: ReadonlySet<string>,
): Promise<Problem<Code>[]> {
  const shown = [...bodiesOf(corpus)].flatMap(({ place, body }) => [
    ...body.images.map(({ to, line }) => ({ place, line, address: to })),
    ...body.links.map(({ to, line }) => ({ place, line, address: to?.address })),
  ])
  const problems = shown.map(async ({ place, line, address }) => {
    if (address === undefined || !isPicture(address) || !attachments.has(address)) return []
    const breach = await breachOf(join(folder, address))
    return breach ? [{ ...breach, entry: place, field: '', line }] : []
  })
  return (await Promise.all(problems)).flat()
}

async function breachOf(path: string): Promise<Pick<Problem<Code>, 'code' | 'values'> | undefined> {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const megabytes = Math.ceil((await stat(path)).size / 1_000_000)
  if (megabytes > limits.megabytes) return { code: 'large-picture', values: { file, ...limits } }
  try {
    const { width, height } = await sharp(path).metadata()
    const isLarge = (width * height) / 1_000_000 > limits.megapixels
    return isLarge ? { code: 'large-picture', values: { file, ...limits } } : undefined
  } catch {
    return { code: 'broken-picture', values: { file } }
  }
}
