import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Published } from './engine.ts'

/** Writes what an engine publishes into a folder, with the folders that its paths name. */
export function writePublished(folder: string, files: Published): void {
  for (const [path, body] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, body)
  }
}
