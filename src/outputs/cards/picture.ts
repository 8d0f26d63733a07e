import { cardHeight, cardWidth } from '#model/cards.ts'
import type { Card } from './card.ts'
import { cardFonts } from './fonts.ts'
import { drawCard } from './layout.ts'
import { linesIn } from './lines.ts'

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630 pixels; the same card is the same bytes on the same machine
 */
export async function pictureOf(card: Card): Promise<Uint8Array> {
  opened ??= open()
  const { kit, surface, fonts, sharp } = await opened
  const canvas = surface.getCanvas()
  drawCard({ kit, canvas, card, lines: linesIn(kit, fonts, card) })
  const pixels = canvas.readPixels(0, 0, {
    width: cardWidth,
    height: cardHeight,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Opaque,
    colorSpace: kit.ColorSpace.SRGB,
  })
  if (!pixels) throw new Error('Skia handed out no pixels of a card.')
  const raw = { width: cardWidth, height: cardHeight, channels: 4 as const }
  return sharp(pixels as Uint8Array, { raw })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** What all cards are drawn with: made once, and only when there is one to draw. */
let opened: ReturnType<typeof open> | undefined

async function open() {
  const [{ default: begin }, { default: sharp }] = await Promise.all([
    import('canvaskit-wasm'),
    import('sharp'),
  ])
  const kit = await begin()
  const surface = kit.MakeSurface(cardWidth, cardHeight)
  if (!surface) throw new Error('Skia made no surface for cards.')
  return { kit, surface, fonts: cardFonts(kit), sharp }
}
