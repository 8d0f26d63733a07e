import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '#outputs/output.ts'
import { digest, digestLength, recipeIn } from '#reader/recipe.ts'

/** Derived files that were made in earlier builds. */
export interface MadeFiles {
  /**
   * The bytes of a file: those of an earlier build where it was made from the same, else new ones.
   *
   * @param family of the file: what others are made from is no concern of it
   */
  bytesOf(file: OutputFile, family: string): Promise<string | Uint8Array>
  /** At the end of a build: removes what was asked for longest ago, where it takes too much room. */
  settle(): void
}

/** What is kept of earlier builds, and of other sites, beside what this build asked for. */
const spareBytes = 64 * 1024 * 1024

/**
 * The derived files that were made in this project, in `.samleng/cache/made/`. They are found by what they were made from
 * (`OutputFile.madeFrom`) and by the code and packages that made them, so that no change of either finds an old one. What
 * is damaged there, or cannot be written, is made anew. Only the published corpus has derived files: nothing else is kept.
 *
 * @param root the project folder; in a folder without the code nothing is kept
 * @param folder where they are kept
 * @param spare bytes
 */
export async function openMade(
  root: string,
  folder = join(root, '.samleng/cache/made'),
  spare = spareBytes,
): Promise<MadeFiles> {
  const recipe = await recipeIn(root, ['src/outputs', 'src/model', 'src/i18n'])
  return recipe
    ? keptIn(folder, recipe, spare)
    : { bytesOf: async ({ body }) => body(), settle: () => undefined }
}

function keptIn(folder: string, recipe: Buffer, spare: number): MadeFiles {
  const asked = new Set<string>()
  return {
    async bytesOf({ madeFrom, body }, family) {
      if (madeFrom === undefined) return body()
      const name = digest(recipe, family, digest(madeFrom)).toString('hex')
      asked.add(name)
      const path = join(folder, name)
      const known = foundAt(path)
      if (known) return known
      const bytes = Buffer.from(await body())
      keepAt(path, bytes)
      return bytes
    },
    settle: () => tidy(folder, asked, spare),
  }
}

/** A disk that was full or lost its power may have left a part of a file. */
function foundAt(path: string): Uint8Array | undefined {
  try {
    const found = readFileSync(path)
    const bytes = found.subarray(digestLength)
    if (!found.subarray(0, digestLength).equals(digest(bytes))) return undefined
    utimesSync(path, new Date(), new Date())
    return bytes
  } catch {
    return undefined
  }
}

function keepAt(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}`
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(beside, Buffer.concat([digest(bytes), bytes]))
    renameSync(beside, path)
  } catch {
    // The next build makes it anew; what was begun is removed with what nobody asks for.
  }
}

function tidy(folder: string, asked: ReadonlySet<string>, spare: number): void {
  let room = spare
  for (const { path, size } of lastAskedFirst(folder, asked)) {
    room -= size
    if (room < 0) removeAt(path)
  }
}

function removeAt(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A folder that cannot be written holds what it held.
  }
}

function lastAskedFirst(folder: string, except: ReadonlySet<string>) {
  return namesIn(folder)
    .filter((name) => !except.has(name))
    .flatMap((name) => {
      const path = join(folder, name)
      // Another build may have removed it.
      const found = statSync(path, { throwIfNoEntry: false })
      return found ? [{ path, size: found.size, asked: found.mtimeMs }] : []
    })
    .sort((a, b) => b.asked - a.asked)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
