import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { collections } from '#schema/collection.ts'
import { type ContentFile, contentFileOf } from './_names.ts'
import { problemIn } from './_place.ts'

/** Everything below the content folder, sorted into what it is. */
export interface Listing {
  /** The files of entries and translations, in the order of their paths. */
  files: ContentFile[]
  /** `/files/map.png`: the addresses of what is attached. */
  attachments: Set<string>
  hasSite: boolean
  /** `collection/id` of what is there under a name that cannot be used. */
  refused: Set<string>
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function listFiles(folder: string, shown: string): Promise<Listing> {
  const listing: Listing = {
    files: [],
    attachments: new Set(),
    hasSite: false,
    refused: new Set(),
    problems: [],
  }
  if (!(await isFolder(folder))) {
    listing.problems.push(problemIn(shown, 'missing-folder', { folder: shown }))
    return listing
  }
  const taken = new Map<string, string>()
  for (const { path, kind } of await walk(folder)) {
    const file = `${shown}/${path}`
    const key = path.normalize('NFC').toLowerCase()
    const other = taken.get(key)
    taken.set(key, file)
    if (kind === 'link') listing.problems.push(problemIn(file, 'symbolic-link', {}))
    else if (other !== undefined) {
      listing.problems.push(problemIn(file, 'colliding-name', { other }))
      listing.refused.add(withoutEnding(path))
    } else sort(listing, folder, shown, path)
  }
  refuseTwice(listing)
  return listing
}

interface Found {
  /** From the content folder, with `/` between the parts. */
  path: string
  kind: 'file' | 'link'
}

const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Links are not followed: what they lead to may lie outside, or lead back. Names that begin with a dot are the system's. */
async function walk(folder: string): Promise<Found[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((item) => !item.isDirectory())
    .map(
      (item): Found => ({
        path: relative(folder, join(item.parentPath, item.name)).replaceAll(sep, '/'),
        kind: item.isSymbolicLink() ? 'link' : 'file',
      }),
    )
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function sort(listing: Listing, folder: string, shown: string, path: string): void {
  const [first = '', ...rest] = path.split('/')
  const file = `${shown}/${path}`
  if (path === 'site.yml') listing.hasSite = true
  else if (rest.length === 0) listing.problems.push(strayFile(file, path))
  else if (first === 'files') listing.attachments.add(`/${path}`)
  else if (!(collections as readonly string[]).includes(first))
    listing.problems.push(unknownFolder(file, first))
  else {
    const sorted = contentFileOf(path, { path: join(folder, path), file })
    if ('code' in sorted) {
      listing.problems.push(sorted)
      listing.refused.add(withoutEnding(path.replace(/[^/]*$/, `${sorted.values['nearest']}.md`)))
    } else listing.files.push(sorted)
  }
}

const withoutEnding = (path: string): string => path.toLowerCase().replace(/\.[^/]*$/, '')

const strayFile = (file: string, name: string): Problem =>
  /^site\.ya?ml$/i.test(name)
    ? problemIn(file, 'stray-file', { name, nearest: 'site.yml' })
    : problemIn(file, 'stray-file', { name })

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
