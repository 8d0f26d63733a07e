import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SiteFiles, wayToPlace } from '#cli/finished-site/addresses.ts'
import { isOfAdmin } from '#cli/finished-site/admin-files.ts'
import { listingOf } from '#cli/finished-site/files.ts'
import { isForHosts } from '#cli/finished-site/for-hosts.ts'
import { isCard } from '#model/cards.ts'
import { scriptOfText } from '#search/from-disk.ts'
import { scriptOf } from '#search/page-script.ts'
import { diskPage, withPlaces } from './_page.ts'
import { referencesOf } from './_references.ts'
import { classicScript, type PageScript } from './_scripts.ts'
import { diskStyle } from './_styles.ts'

export interface CopiedFile {
  /** From the folder of the copy, with `/` between the parts. */
  path: string
  bytes: Uint8Array
}

/** Something that a page of the copy names and that is not in it. */
export interface LostReference {
  page: string
  address: string
}

/**
 * The files of a finished site, changed so that browsers can read it from a disk, without a server: links are relative
 * and lead to files, fonts stand in styles, scripts are classic, and what scripts download comes in scripts. The same
 * site makes the same files.
 *
 * @param folder of the site, absolute
 * @param base its base path, with a slash at both ends
 * @throws LostReferences at the end, when pages name what the copy does not have
 */
export async function* diskCopy(folder: string, base: string): AsyncGenerator<CopiedFile> {
  const files = listingOf(folder).files.filter((path) => !isOfAdmin(path))
  const site: SiteFiles = { base, files: new Set(files) }
  const named = new Map<string, LostReference>()
  const written = new Set<string>()
  for await (const { path, body } of diskFiles(files, folder, site)) {
    if (path.endsWith('.html'))
      for (const { file, address } of referencesOf(String(body), path))
        named.set(file ?? address, { page: path, address })
    written.add(path)
    yield { path, bytes: Buffer.from(body) }
  }
  const lost = [...named].filter(([file]) => !written.has(file)).map(([, reference]) => reference)
  if (lost.length > 0) throw new LostReferences(lost)
}

export class LostReferences extends Error {
  readonly references: readonly LostReference[]
  constructor(references: readonly LostReference[]) {
    super()
    this.references = references
  }
}

interface DiskFile {
  path: string
  body: string | Buffer
}

async function* diskFiles(
  files: readonly string[],
  folder: string,
  site: SiteFiles,
): AsyncGenerator<DiskFile> {
  const scripts = new Map<string, PageScript>()
  const styles = new Map<string, string>()
  for (const path of files.filter((file) => file.endsWith('.html'))) {
    const page = diskPage(await readFile(join(folder, path), 'utf8'), path, site)
    for (const script of page.scripts) scripts.set(script.path, script)
    for (const style of page.styles) styles.set(style.path, style.text)
    yield { path, body: page.html }
    if (holdsRows(page.html)) yield { path: scriptOfText(path), body: scriptOf(mainOf(page.html)) }
  }
  for (const path of files.filter(isStyle))
    styles.set(path, await readFile(join(folder, path), 'utf8'))
  for (const [path, text] of styles) yield { path, body: await diskStyle(text, path, site, folder) }
  yield* scriptFiles([...scripts.values()], folder, site)
  for (const path of files.filter(isOther))
    yield otherFile(path, await readFile(join(folder, path)), site)
}

function otherFile(path: string, body: Buffer, site: SiteFiles): DiskFile {
  if (!isDownloaded(path)) return { path, body }
  const text = body.toString('utf8')
  const told = isTold(path) ? withPlaces(text, (address) => wayToPlace(address, path, site)) : text
  return { path: scriptOfText(path), body: scriptOf(told) }
}

async function* scriptFiles(
  scripts: readonly PageScript[],
  folder: string,
  site: SiteFiles,
): AsyncGenerator<DiskFile> {
  const needed = new Set<string>()
  for (const script of scripts) {
    const { text, needs } = await classicScript(script, site, folder)
    for (const path of needs) needed.add(path)
    yield { path: script.path, body: text }
  }
  for (const path of needed) yield { path, body: await readFile(join(folder, path)) }
}

/** Lists bring filtered rows from the pages on which they stand. */
const holdsRows = (html: string): boolean => html.includes(' data-rows')

const mainOf = (html: string): string =>
  html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))

const isStyle = (path: string): boolean => path.endsWith('.css')

/** What scripts download; the copy has it in scripts, and only there. */
const isDownloaded = (path: string): boolean => /(^|\/)(search|lists)\/.+\.json$/.test(path)

/** What scripts must know, as a page could tell them. */
const isTold = (path: string): boolean => /\/words\.json$/.test(path)

/** Neither changed with the pages, nor of use without a server: nobody shares a page from a disk. */
const isOther = (path: string): boolean =>
  !isForHosts(path) &&
  !isCard(path) &&
  !/\.(html|css|woff2)$|^_astro\/.+\.js$|^(sw\.js|robots\.txt|SHA256SUMS)$|^\.well-known\//.test(
    path,
  )
