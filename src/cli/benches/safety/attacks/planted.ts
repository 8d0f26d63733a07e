import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import sharp from 'sharp'
import { readingWords } from '#i18n/reading.ts'
import { isError } from '#model/problem.ts'
import { read } from '#reader/index.ts'
import type { Attack } from './payloads/index.ts'
import { frontMatter, type Slot } from './slots.ts'

/** Attacks in content: those that the checks refuse, and those that take part in a site. */
export interface Planted {
  /** How many files held an attack. */
  written: number
  /** How many of them were refused, each with a sentence. */
  refused: number
  /** What could not be written as a file of that name. */
  unwritten: number
}

/**
 * Writes a content folder with one attack in each file, and takes away what `check` refuses, until it is right.
 *
 * @param folder absolute, there and empty
 * @param chosen which attack stands in which slot
 */
export async function plant(
  folder: string,
  chosen: Iterable<{ slot: Slot; attack: Attack }>,
): Promise<Planted> {
  await writeBase(folder)
  let [written, unwritten] = [0, 0]
  for (const { slot, attack } of chosen) {
    const { path, text, beside } = slot.file(attack)
    if (beside) wrote(join(folder, beside.path), beside.text)
    if (wrote(join(folder, path), text)) written++
    else unwritten++
  }
  return { written, unwritten, refused: await refusedFiles(folder) }
}

/** Some names no file can have: they are as good as refused. */
function wrote(path: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Takes away whatever has a problem; what only pointed there may have one then, so that it is read again. */
async function refusedFiles(folder: string): Promise<number> {
  let refused = 0
  for (;;) {
    const { problems } = await read({ folder, root: folder, languages: readingWords() })
    const files = new Set(problems.filter(isError).map(({ entry }) => entry.file))
    if (files.size === 0) return refused
    const gone = [...files].map((file) => join(folder, relative(folder, file))).filter(existsSync)
    if (gone.length === 0) throw new Error(problems.map((problem) => problem.code).join(', '))
    for (const file of gone) rmSync(file)
    refused += gone.length
  }
}

/** What every entry may point to, and a site around it. */
async function writeBase(folder: string): Promise<void> {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('site.yml', siteFile)
  for (const collection of ['sectors', 'organizations', 'sources', 'reviews'] as const)
    write(
      `${collection}/base.md`,
      `---\n${JSON.stringify(frontMatter[collection](`Base of ${collection}`, 0))}\n---\nWords.\n`,
    )
  const colour = { r: 9, g: 99, b: 199 }
  write(
    'files/base.png',
    await sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
      .png()
      .toBuffer(),
  )
}

const siteFile = `name: { en: Attacked, km: Attacked }
tagline: { en: A made-up State whose editors mean no good., km: Words }
url: https://example.org/attacked/
locales: [en, km]
stateUnderReview: XSA
asOf: 2026-01-15
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
publisher: { en: Nobody, km: Nobody }
theme: { accent: "#5b2a6e" }
`
