import { bodiesOf } from './bodies.ts'
import type { Corpus } from './corpus.ts'

/** The kinds of picture that are published. SVG is a program as much as a picture, and is not. */
export const isPicture = (address: string): boolean => /\.(jpe?g|png|webp|avif)$/i.test(address)

/** The addresses of the pictures that bodies show or link to, each once, in order: `/files/map.png`. */
export function picturesIn(corpus: Corpus): string[] {
  const addresses = [...bodiesOf(corpus)].flatMap(({ body }) => [
    ...body.images.map(({ to }) => to),
    ...body.links.map(({ to }) => to?.address),
  ])
  const pictures = addresses.filter(
    (address) => address?.startsWith('/files/') && isPicture(address),
  )
  return [...new Set(pictures as string[])].sort()
}
