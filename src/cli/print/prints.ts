import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { sha256 } from '#cli/finished-site/files.ts'

/** The PDFs that were made in a folder, and what of. */
export interface Prints {
  /** What a PDF was made from, where it is there as it was made. */
  find(name: string): MadePrint | undefined
  /** Writes a PDF, whole or not at all. */
  put(name: string, bytes: Uint8Array, print: MadePrint): void
  /** Deletes those that this command made and that are not among these. @returns how many */
  keepOnly(names: ReadonlySet<string>): number
}

export interface MadePrint {
  /** `MadeFrom.keyOf` its files. */
  key: string
  /** Everything that it was made from, from the folder of the site. */
  files: readonly string[]
}

/** In the folder of the PDFs: which are ours, and what they were made from. */
export const listName = 'made.json'

/** Nothing but a PDF in the folder is ever deleted, whatever somebody writes into the list. */
const ownName = /^[\w-]+(\/[\w-]+)?\.[A-Za-z\d-]+\.pdf$/

const made = z.object({
  version: z.literal(1),
  prints: z.record(
    z.string().regex(ownName),
    z.object({ key: z.string(), files: z.array(z.string()).readonly(), sha256: z.string() }),
  ),
})

/** Whether a folder holds something, and not what this command made. */
export const holdsOtherThan = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, listName))

/**
 * The PDFs in a folder, which is made when it is not there. A list that cannot be read is begun anew: then all are made
 * again.
 *
 * @param folder absolute
 */
export function printsIn(folder: string): Prints {
  const known = new Map(Object.entries(listIn(folder)))
  mkdirSync(folder, { recursive: true })
  const writeList = () => writeWhole(join(folder, listName), listText(known))
  writeList()
  return {
    find(name) {
      const print = known.get(name)
      return print && sumAt(join(folder, name)) === print.sha256 ? print : undefined
    },
    put(name, bytes, print) {
      writeWhole(join(folder, name), bytes)
      known.set(name, { ...print, sha256: sha256(bytes) })
      writeList()
    },
    keepOnly(names) {
      const gone = [...known.keys()].filter((name) => !names.has(name))
      for (const name of gone) {
        removeAt(join(folder, name), folder)
        known.delete(name)
      }
      writeList()
      return gone.length
    },
  }
}

type List = z.infer<typeof made>['prints']

function listIn(folder: string): List {
  try {
    return made.parse(JSON.parse(readFileSync(join(folder, listName), 'utf8'))).prints
  } catch {
    return {}
  }
}

const listText = (known: ReadonlyMap<string, List[string]>): string => {
  const prints = Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ version: 1, prints }, null, 2)}\n`
}

function writeWhole(path: string, bytes: string | Uint8Array): void {
  const beside = `${path}.part`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(beside, bytes)
  renameSync(beside, path)
}

function removeAt(path: string, folder: string): void {
  rmSync(path, { force: true })
  const above = dirname(path)
  if (relative(folder, above) !== '' && existsSync(above) && readdirSync(above).length === 0)
    rmdirSync(above)
}

const sumAt = (path: string): string | undefined =>
  existsSync(path) ? sha256(readFileSync(path)) : undefined
