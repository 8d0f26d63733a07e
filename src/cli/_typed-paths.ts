import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Translator } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'
import { unknownName } from './_usage.ts'

/** A path as it was typed: npm runs commands in the project folder, and says from which one it was called. */
export const fromHere = (path: string): string =>
  resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** @throws UsageError when there is no such file, with the one of its folder whose name is nearest */
export function requireFile(file: string, words: Translator): string {
  const path = fromHere(file)
  if (existsSync(path)) return path
  const folder = dirname(path)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const meant = nearest(basename(path), names)
  throw unknownName('usage.no-file', { file }, meant && join(dirname(file), meant), words)
}
