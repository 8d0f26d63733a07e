import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { collections } from '#schema/collection.ts'
import { linkRecordsFile } from '#schema/link-records.ts'
import { movesFile } from '#schema/moves.ts'
import { addressesFile } from '#schema/published-addresses.ts'
import { type ContentFile, contentFileOf } from './_names.ts'
import { problemIn } from './_place.ts'
import { isDevice, isPortable, plainName } from './_portable-names.ts'

/** Everything below the content folder, sorted into what it is. */
export interface Listing {
  /** The files of entries and translations, in the order of their paths. */
  files: ContentFile[]
  /** `/files/map.png`: the addresses of what is attached. */
  attachments: Set<string>
  /** How many there are of the files that stand directly in the folder. */
  settings: number
  /** `collection/id` of what is there under a name that cannot be used. */
  refused: Set<string>
  problems: Problem[]
}

/** What a file would hold, by its path from the content folder: `recommendations/khm-2/118-22.md`, `files/map.png`. */
export type ChangedFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * @param shown the content folder as editors see it: `content`
 * @param changed files that would be there, or would have another text
 */
export async function listFiles(
  folder: string,
  shown: string,
  changed: ChangedFiles,
): Promise<Listing> {
  const listing: Listing = {
    files: [],
    attachments: new Set(),
    settings: 0,
    refused: new Set(),
    problems: [],
  }
  if (!(await isFolder(folder))) {
    listing.problems.push(problemIn(shown, 'missing-folder', { folder: shown }))
    return listing
  }
  const taken = new Map<string, string>()
  for (const { path, kind } of withChanged(await walk(folder), changed)) {
    const file = `${shown}/${path}`
    const other = likePath(path, taken)
    if (kind !== 'file') listing.problems.push(problemIn(file, kind, {}))
    else if (other !== undefined) {
      listing.problems.push(problemIn(file, 'colliding-name', { other: `${shown}/${other}` }))
      listing.refused.add(withoutEnding(path))
    } else sort(listing, folder, shown, path, changed.get(path))
  }
  refuseTwice(listing)
  return listing
}

/**
 * Another path that some computers would take for this one, or for a folder that it lies in.
 *
 * @param taken what there is so far, each part of each path by its plain name; this one is added
 */
function likePath(path: string, taken: Map<string, string>): string | undefined {
  const parts = path.split('/')
  const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  const others = ways.map((way) => {
    const known = taken.get(plainName(way))
    if (known === undefined) taken.set(plainName(way), way)
    return known === way ? undefined : known
  })
  return others.find((other) => other !== undefined)
}

interface Found {
  /** From the content folder, with `/` between the parts. */
  path: string
  /** Or the code of the problem that it is something else: a link, a pipe, a device. */
  kind: 'file' | 'symbolic-link' | 'special-file'
}

const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const kindOf = (item: Dirent): Found['kind'] => {
  if (item.isFile()) return 'file'
  return item.isSymbolicLink() ? 'symbolic-link' : 'special-file'
}

/** Links are not followed: what they lead to may lie outside, or lead back. Names that begin with a dot are the system's. */
async function walk(folder: string): Promise<Found[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((item) => !item.isDirectory())
    .map(
      (item): Found => ({
        path: relative(folder, join(item.parentPath, item.name)).replaceAll(sep, '/'),
        kind: kindOf(item),
      }),
    )
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** In the order of their paths, so that problems come in the order in which the files would be listed. */
function withChanged(found: Found[], changed: ChangedFiles): Found[] {
  if (changed.size === 0) return found
  const files = [...changed.keys()].map((path): Found => ({ path, kind: 'file' }))
  const all = new Map([...files, ...found].map((item) => [item.path, item]))
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function sort(
  listing: Listing,
  folder: string,
  shown: string,
  path: string,
  text: string | Uint8Array | undefined,
): void {
  const [first = '', ...rest] = path.split('/')
  const file = `${shown}/${path}`
  if (settingsFiles.includes(path)) listing.settings++
  else if (rest.length === 0) listing.problems.push(strayFile(file, path))
  else if (first === 'files') attach(listing, file, rest)
  else if (!(collections as readonly string[]).includes(first))
    listing.problems.push(unknownFolder(file, first))
  else {
    const sorted = contentFileOf(path, {
      path: join(folder, path),
      file,
      ...(typeof text === 'string' && { text }),
    })
    if ('code' in sorted) {
      listing.problems.push(sorted)
      listing.refused.add(withoutEnding(path.replace(/[^/]*$/, `${sorted.values['nearest']}.md`)))
    } else listing.files.push(sorted)
  }
}

function attach(listing: Listing, file: string, names: readonly string[]): void {
  const device = names.find(isDevice)
  const name = names.find((name) => !isPortable(name))
  if (device !== undefined)
    listing.problems.push(problemIn(file, 'reserved-name', { name: device }))
  else if (name !== undefined) listing.problems.push(problemIn(file, 'attachment-name', { name }))
  // It is there all the same, so that no link to it is called wrong.
  listing.attachments.add(`/${['files', ...names].join('/')}`)
}

const withoutEnding = (path: string): string => path.toLowerCase().replace(/\.[^/]*$/, '')

/** What stands directly in the content folder: the site, what words of spreadsheets and of readers mean, what is allowed, what links lead to. */
export const settingsFiles = [
  'site.yml',
  'import.yml',
  'synonyms.yml',
  'allowed.yml',
  linkRecordsFile,
  movesFile,
  addressesFile,
]

function strayFile(file: string, name: string): Problem {
  const nearest = settingsFiles.find(
    (known) => known === name.toLowerCase().replace('.yaml', '.yml'),
  )
  return problemIn(file, 'stray-file', { name, ...(nearest && { nearest }) })
}

function unknownFolder(file: string, folder: string): Problem {
  const meant = nearest(folder.toLowerCase(), [...collections, 'files'])
  const allowed = [...collections, 'files'].join(', ')
  return problemIn(file, 'unknown-folder', { folder, allowed, ...(meant && { nearest: meant }) })
}

/** `x.md` and `x.mdx` would have one id and one address. */
function refuseTwice(listing: Listing): void {
  const byId = new Map<string, ContentFile>()
  listing.files = listing.files.filter((file) => {
    const key = `${file.collection}/${file.id}/${file.locale ?? ''}`
    const other = byId.get(key)
    byId.set(key, other ?? file)
    if (other)
      listing.problems.push(
        problemIn(file.file, 'duplicate-id', { id: file.id, other: other.file }),
      )
    return !other
  })
}
