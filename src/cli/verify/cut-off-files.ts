import { extname } from 'node:path'
import type { SiteFile } from '#cli/finished-site/files.ts'
import type { SiteRule } from './rule.ts'

/** Nothing is empty, nothing ends before its end: what a full disk or a kill leaves of a file. */
export default (() => ({
  *file(file) {
    const { path, bytes } = file
    const isWhole = wholeness[extname(path)] ?? (() => true)
    if (bytes.length === 0 && path !== '.nojekyll') yield { code: 'empty-file', file: path }
    else if (!isWhole(file)) yield { code: 'cut-off', file: path }
  },
})) satisfies SiteRule

const endsWith =
  (end: string) =>
  ({ bytes }: SiteFile): boolean =>
    bytes.subarray(-64).toString('latin1').trimEnd().endsWith(end)

/** By the ending of the name, whether a file is all there. Texts that were never written to the disk are zeros. */
const wholeness: Readonly<Record<string, (file: SiteFile) => boolean>> = {
  '.html': endsWith('</html>'),
  '.svg': endsWith('</svg>'),
  '.xml': endsWith('>'),
  '.css': isText,
  '.csv': isText,
  '.js': isText,
  '.txt': isText,
  '.json': (file) => isText(file) && isJson(file.text()),
  '.jpg': ({ bytes }) => bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9,
  '.png': ({ bytes }) => bytes.subarray(-8, -4).toString('latin1') === 'IEND',
  '.webp': ({ bytes }) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  '.woff2': ({ bytes }) => bytes.length >= 12 && bytes.readUInt32BE(8) === bytes.length,
  '.pdf': ({ bytes }) => bytes.subarray(-1024).includes('%%EOF'),
}

function isText({ bytes }: SiteFile): boolean {
  return !bytes.includes(0)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
