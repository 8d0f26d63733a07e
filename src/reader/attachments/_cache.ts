import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digest, digestLength, recipeIn } from '#reader/recipe.ts'

/** Files that were made ready before. */
export interface Cache {
  /** What became of these bytes; none when it is not known, or not whole. */
  find(bytes: Uint8Array, ending: string): Promise<Uint8Array | undefined>
  keep(bytes: Uint8Array, ending: string, ready: Uint8Array): Promise<void>
}

/**
 * The files that were made ready in this project, in `.samleng/cache/files/`. They are found by what they were made of and
 * by the code and packages that made them, so that no change of either finds an old one.
 *
 * @param root the project folder; a folder without the code has no cache
 */
export async function cacheIn(root: string): Promise<Cache | undefined> {
  const recipe = await recipeIn(root, ['src/reader/attachments'])
  if (recipe === undefined) return undefined
  const folder = join(root, '.samleng', 'cache', 'files')
  const pathOf = (bytes: Uint8Array, ending: string) =>
    join(folder, digest(recipe, ending, digest(bytes)).toString('hex'))
  return {
    async find(bytes, ending) {
      const found = await readFile(pathOf(bytes, ending)).catch(() => undefined)
      const ready = found?.subarray(digestLength)
      // A disk that was full or lost its power may have left a part.
      return ready && found?.subarray(0, digestLength).equals(digest(ready)) ? ready : undefined
    },
    async keep(bytes, ending, ready) {
      const path = pathOf(bytes, ending)
      const beside = `${path}.${process.pid}`
      await mkdir(folder, { recursive: true })
      await writeFile(beside, Buffer.concat([digest(ready), ready]))
      await rename(beside, path)
    },
  }
}
