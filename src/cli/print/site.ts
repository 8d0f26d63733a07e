import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listingOf } from '#cli/finished-site/files.ts'
import { basePathOf } from '#model/addresses.ts'
import { apiIndex, apiList, type DataCollection } from '#model/data-addresses.ts'

/** A finished site, as far as it is printed: what its own data say of it. */
export interface SiteToPrint {
  /** Absolute. */
  folder: string
  /** Its base path, with a slash at both ends. */
  base: string
  /** Every file, from the folder, with `/` between the parts. */
  files: ReadonlySet<string>
  /** Where it will be published, with the base path and a slash at the end. */
  home: string
  asOf: string
  languages: readonly string[]
  /** By language. */
  publisher: Readonly<Record<string, string>>
  entriesOf(collection: DataCollection): readonly EntryInData[]
}

/** An entry as lists of the API tell it. */
export interface EntryInData {
  id: string
  /** The address of its page, by language. */
  page: Readonly<Record<string, string>>
}

/** A site that does not say what there is in it: of an earlier version, or not whole. */
export class UntoldSite extends Error {
  /** From the folder of the site. */
  readonly file: string
  constructor(file: string) {
    super(file)
    this.file = file
  }
}

const index = z.object({
  home: z.url(),
  asOf: z.iso.date(),
  languages: z.array(z.string()).min(1),
  publisher: z.record(z.string(), z.string()),
})

const list = z.object({
  items: z.array(
    z.object({ id: z.string().regex(/^[\w-]+$/), page: z.record(z.string(), z.url()) }),
  ),
})

/**
 * @param folder absolute
 * @returns nothing where there is no finished site
 * @throws UntoldSite, also later, when entries are asked for
 */
export function siteToPrint(folder: string): SiteToPrint | undefined {
  if (!['404.html', 'index.html'].every((page) => existsSync(join(folder, page)))) return undefined
  const told = readJson(folder, apiIndex, index)
  return {
    ...told,
    folder,
    base: basePathOf(told.home),
    files: new Set(listingOf(folder).files),
    entriesOf: (collection) => readJson(folder, apiList(collection), list).items,
  }
}

function readJson<Shape>(folder: string, address: string, shape: z.ZodType<Shape>): Shape {
  const file = address.slice(1)
  try {
    return shape.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  } catch {
    throw new UntoldSite(file)
  }
}
