import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CanvasKit, Typeface, TypefaceFontProvider } from 'canvaskit-wasm'
import { fonts } from '#i18n/index.ts'

/** The fonts of cards: every letter is drawn in the first family that has it. */
export interface CardFonts {
  provider: TypefaceFontProvider
  /** The families that have the letters of a text, and the letters that none has. */
  reach(text: string): { families: string[]; missing: ReadonlySet<string> }
}

/** The scripts of the font that pages have from nobody, because every reader has one like it. */
const plainSubsets = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
]

/** The fonts of all languages, as Fontsource publishes them: titles stay in the language they were written in. */
export function cardFonts(kit: CanvasKit): CardFonts {
  const provider = kit.TypefaceFontProvider.Make()
  const wanted = [
    ...plainSubsets.map((subset) => ({ family: 'Noto Sans', subset })),
    ...fonts.map(({ family, subset }) => ({ family, subset })),
  ]
  const known = wanted.map(({ family, subset }) => {
    // One family with several fonts of the same weight would show only one of them.
    const name = `${family} ${subset}`
    const [regular, bold] = [400, 700].map((weight) => fontFile(family, subset, weight))
    for (const font of [regular, bold]) provider.registerFont(font as ArrayBuffer, name)
    return { name, typeface: kit.Typeface.MakeTypefaceFromData(regular as ArrayBuffer) }
  })
  return { provider, reach: reachOf(known) }
}

interface KnownFont {
  name: string
  typeface: Typeface | null
}

/** Skia asks every family in turn for every letter: it is quicker with those that a text needs, and no others. */
function reachOf(known: readonly KnownFont[]): CardFonts['reach'] {
  const places = new Map<string, number>()
  const placeOf = (letter: string): number => {
    const place =
      places.get(letter) ??
      known.findIndex(({ typeface }) => (typeface?.getGlyphIDs(letter)[0] ?? 0) !== 0)
    places.set(letter, place)
    return place
  }
  return (text) => {
    const found = new Set<number>([0])
    const missing = new Set<string>()
    for (const letter of new Set(text))
      if (placeOf(letter) >= 0) found.add(placeOf(letter))
      else if (!unseen.test(letter)) missing.add(letter)
    const inOrder = [...found].sort((a, b) => a - b)
    return { families: inOrder.map((place) => known[place]?.name ?? ''), missing }
  }
}

/** Joiners, marks of direction, places to break a line: no font has to have them. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u

const { resolve } = createRequire(import.meta.url)

function fontFile(family: string, subset: string, weight: number): ArrayBuffer {
  const slug = family.toLowerCase().replaceAll(' ', '-')
  const path = resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff2`)
  return new Uint8Array(readFileSync(path)).buffer
}
