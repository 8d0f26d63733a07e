import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './site.ts'

/** The texts of the made-up State, by their paths in the project: what an editor opens. */
export function contentFiles(): [path: string, text: string][] {
  return readdirSync(join(root, 'e2e/content'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(mdx?|yml)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')])
}
