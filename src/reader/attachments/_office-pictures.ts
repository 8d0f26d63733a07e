import { bareJpeg } from './_jpeg.ts'
import { barePng } from './_png.ts'
import drawing from './drawing.ts'
import { Refusal } from './kind.ts'
import picture from './picture.ts'

/**
 * A picture inside a document without what identifies. It keeps its points as they are, because the document says how
 * it is turned and cut.
 *
 * @throws Refusal for the kinds that cannot be cleaned
 */
export async function barePicture(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const ending = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''
  const bare = kinds[ending]?.(bytes)
  if (!bare) throw new Refusal('office-picture', { picture: path.slice(path.lastIndexOf('/') + 1) })
  return bare
}

type Cleaning = (bytes: Uint8Array) => Uint8Array | undefined | Promise<Uint8Array>

const kinds: Readonly<Record<string, Cleaning>> = {
  '.jpg': bareJpeg,
  '.jpeg': bareJpeg,
  '.png': barePng,
  '.gif': (bytes) => picture.published(bytes, '.gif'),
  '.svg': (bytes) => drawing.published(bytes),
}
