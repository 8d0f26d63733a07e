import sharp, { type Sharp } from 'sharp'
import { type Kind, Refusal } from './kind.ts'

/** The encoder of AVIF writes other bytes with more threads. */
sharp.concurrency(1)

/** In megapixels, all frames together: what a good telephone takes. */
const maximumPixels = 25
/** Of a picture that moves: more is a film. */
const maximumFrames = 300

/**
 * Turned upright, in sRGB and encoded anew: nothing is left of EXIF, XMP, IPTC, colour profiles, comments, previews and
 * what stands behind the end. Frames that move stay.
 */
export default {
  async published(bytes, ending) {
    if (!begins(bytes, ending)) throw new Refusal('wrong-ending', { ending })
    const limited = { limitInputPixels: maximumPixels * 1_000_000 }
    try {
      const {
        width,
        height,
        pages = 1,
      } = await sharp(bytes, { limitInputPixels: false }).metadata()
      refuseLarge(width, height, pages)
      const decoded =
        pages > 1
          ? sharp(bytes, { ...limited, animated: true })
          : sharp(bytes, limited).autoOrient()
      return await encoded(decoded.toColourspace('srgb'), ending)
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('broken-picture')
    }
  },
} satisfies Kind

function refuseLarge(width: number, height: number, frames: number): void {
  if ((width * height * frames) / 1_000_000 > maximumPixels)
    throw new Refusal('large-picture', { megapixels: maximumPixels })
  if (frames > maximumFrames) throw new Refusal('many-frames', { frames, limit: maximumFrames })
}

/** AVIF at its usual effort takes seconds for each megapixel. */
const encoded = (picture: Sharp, ending: string): Promise<Uint8Array> =>
  (ending === '.avif' ? picture.avif({ effort: 2 }) : picture).toBuffer()

/** What a file is decides what decodes it: an SVG that calls itself a PNG never meets the decoder of SVG. */
function begins(bytes: Uint8Array, ending: string): boolean {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return signatures[ending]?.test(start) === true
}

const jpeg = /^\xff\xd8\xff/
const signatures: Readonly<Record<string, RegExp>> = {
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.png': /^\x89PNG\r\n/,
  '.webp': /^RIFF.{4}WEBP/s,
  '.gif': /^GIF8[79]a/,
  '.avif': /^.{4}ftyp(?:avif|avis|mif1)/s,
}
