import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '#reader/recipe.ts'

/** What PDFs are made with: another browser or other code make others of the same pages. */
export interface Press {
  /** A digest of the code and of the packages. */
  recipe: Uint8Array
  /** The version of the browser. */
  browser: string
}

/** Digests of what a PDF is made from: the pages, and whatever the browser asked for when it showed them. */
export interface MadeFrom {
  /** @param files from the folder of the site; what is not there has a digest, too */
  keyOf(files: readonly string[]): string
}

/** @param folder of the site, absolute; its files do not change meanwhile */
export function madeFromIn(folder: string, { recipe, browser }: Press): MadeFrom {
  const known = new Map<string, Buffer>()
  const digestOf = (file: string): Buffer => {
    const found = known.get(file) ?? digest(bytesAt(join(folder, file)))
    known.set(file, found)
    return found
  }
  return {
    keyOf: (files) =>
      digest(recipe, browser, ...files.flatMap((file) => [file, digestOf(file)])).toString('hex'),
  }
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
