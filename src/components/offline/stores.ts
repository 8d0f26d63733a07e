import { digestOf } from '#search/digest.ts'
import { type Kind, partOfIndex } from './kinds.ts'

/** How many of each kind a device keeps at most; those that were stored longest ago give way. */
const most: Readonly<Record<Kind, number>> = { page: 300, file: 200, hashed: 500 }

/** What is longer is no page and no index; in bytes. */
const longestFile = 1_000_000

/** The name that the stores of a site have in common; other sites on the same host have their own. */
const prefixOf = (base: string): string => `samleng ${base} `

export const storeOf = (base: string, kind: Kind): Promise<Cache> =>
  caches.open(`${prefixOf(base)}${kind}`)

export async function deleteStores(base: string): Promise<void> {
  const names = await caches.keys()
  const own = names.filter((name) => name.startsWith(prefixOf(base)))
  await Promise.all(own.map((name) => caches.delete(name)))
}

/** The address under which something is stored: files are the same whatever the query. */
export const keyOf = (address: string): string => address.replace(/[?#].*$/s, '')

/** Stores what came from the network; what is gone there is forgotten here. */
export async function keep(
  response: Response,
  address: string,
  kind: Kind,
  base: string,
): Promise<void> {
  const store = await storeOf(base, kind)
  const key = keyOf(address)
  if (response.status === 404 || response.status === 410) await store.delete(key)
  if (!isWorthKeeping(response, kind) || !(await isWhole(response.clone(), key))) return
  // What is put anew stands last.
  await store.put(key, response)
  const keys = await store.keys()
  await Promise.all(keys.slice(0, -most[kind]).map((oldest) => store.delete(oldest)))
}

/** A redirected answer cannot be given to who asks for a page, and a page is no answer to who asks for a file. */
function isWorthKeeping({ status, type, redirected, headers }: Response, kind: Kind): boolean {
  const isPage = /^text\/html\b/.test(headers.get('content-type') ?? '')
  return status === 200 && type === 'basic' && !redirected && isPage === (kind === 'page')
}

/** Hosts that compress do not say how long a file is; and what never changes must not be kept cut off. */
async function isWhole(response: Response, address: string): Promise<boolean> {
  const bytes = await response.arrayBuffer()
  if (bytes.byteLength > longestFile) return false
  const [, digest] = partOfIndex.exec(address) ?? []
  return digest === undefined || digest === digestOf(new TextDecoder().decode(bytes))
}

/**
 * Forgets the files of earlier versions: those that no page or script that is stored names, and parts of indexes that
 * no stored manifest names (their names end in a digest, which stands in it).
 */
export async function forgetOld(base: string): Promise<void> {
  const hashed = await storeOf(base, 'hashed')
  const stores = [await storeOf(base, 'page'), await storeOf(base, 'file'), hashed]
  const texts = await Promise.all(stores.map(textsIn))
  const known = texts.flat().join('\n')
  for (const { url } of await hashed.keys()) {
    const name = url.slice(url.lastIndexOf('/') + 1)
    const [, digest = name] = partOfIndex.exec(url) ?? []
    if (!known.includes(digest)) await hashed.delete(url)
  }
}

async function textsIn(store: Cache): Promise<string[]> {
  const responses = await Promise.all((await store.keys()).map((key) => store.match(key)))
  const texts = responses.filter((response) =>
    /html|javascript|css|json/.test(response?.headers.get('content-type') ?? ''),
  )
  return Promise.all(texts.map((response) => (response as Response).text()))
}
