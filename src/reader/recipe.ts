import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A digest of what makes something: the packages, the code below some folders as it lies there, and the Node that runs it.
 * What is kept by it is not found again after any change of them.
 *
 * @param root the project folder
 * @param folders from the project folder
 * @returns nothing where there is no such code
 */
export async function recipeIn(
  root: string,
  folders: readonly string[],
): Promise<Buffer | undefined> {
  try {
    const code = await Promise.all(folders.map((folder) => sourcesIn(join(root, folder))))
    const files = [join(root, 'package-lock.json'), ...code.flat()]
    const texts = await Promise.all(files.map((file) => readFile(file)))
    const { platform, arch, version } = process
    return digest(platform, arch, version, ...texts.map((text) => digest(text)))
  } catch {
    return undefined
  }
}

async function sourcesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name))
}

export const digestLength = 32

/** SHA-256 of the parts, each ended by a line feed. */
export function digest(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest()
}
