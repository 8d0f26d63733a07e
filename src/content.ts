import { getCollection, getEntry } from 'astro:content'
import { type View, viewOf } from '#components/view.ts'
import { heldCorpus } from '#dev/held.ts'
import { filesIn } from '#model/attachments.ts'
import type { ChangeLog } from '#model/change-log.ts'
import { type Corpus, corpusOf } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { type ListPage, pageAddress, pageSize, pagesOf } from '#model/list-pages.ts'
import { publishedFile } from '#reader/attachments/index.ts'
import { changeLogOf } from '#reader/change-log.ts'
import { contentFolder } from '#reader/folder.ts'
import { type Collection, collections } from '#schema/collection.ts'

/**
 * The only file that asks Astro for content; everything else takes the corpus from here. A build joins it once. While
 * somebody writes it is that of the last reading (src/dev/), with drafts, of which nothing is put in Astro’s store.
 */
export const corpus = async (): Promise<Corpus> => {
  if (import.meta.env.DEV) return heldCorpus()
  joined ??= join()
  return joined
}

/** The view of a language, made once for a corpus: its formats would cost more than a page. */
export const viewIn = async (locale: string): Promise<View> => {
  const current = await corpus()
  const known = views.get(current) ?? new Map<string, View>()
  views.set(current, known)
  const view = known.get(locale) ?? viewOf(current, locale)
  known.set(locale, view)
  return view
}

/** The files that public entries show or link to, without what identifies, by their path below the site. */
export const files = async (): Promise<{ path: string; body(): Promise<Uint8Array> }[]> =>
  filesIn(await corpus()).map((address) => ({
    path: address.slice(1),
    body: () => publishedFile(process.cwd(), contentFolder(process.cwd()), address),
  }))

/** The first language stands at the root, the others in a folder of their own. */
const localeParams = async () => {
  const [rootLocale, ...others] = (await corpus()).site.locales as [string, ...string[]]
  return [
    { locale: rootLocale, folder: undefined },
    ...others.map((locale) => ({ locale, folder: locale })),
  ]
}

/** A page once in each language of the site: `getStaticPaths` of a route with `[...locale]`. */
export const pageInEachLocale = async () =>
  (await localeParams()).map(({ locale, folder }) => ({
    params: { locale: folder },
    props: { locale },
  }))

/** A page for each entry of a collection in each language: `getStaticPaths` of a route with `[...locale]` and `[...id]`. */
export async function pageForEach<C extends Collection>(
  collection: C,
): Promise<
  {
    params: { locale: string | undefined; id: string }
    props: { locale: string; entry: Entry<C> }
  }[]
> {
  const entries = (await corpus()).of(collection)
  return (await localeParams()).flatMap(({ locale, folder }) =>
    entries.map((entry) => ({
      params: { locale: folder, id: entry.id },
      props: { locale, entry },
    })),
  )
}

/** A page for each address that was withdrawn, in each language. */
export const withdrawnPages = async () => {
  const addresses = Object.keys((await corpus()).addresses.withdrawn)
  return (await localeParams()).flatMap(({ locale, folder }) =>
    addresses.map((address) => ({
      params: { locale: folder, withdrawn: address.slice(1, -1) },
      props: { locale, address },
    })),
  )
}

/** A list that is shown page by page. */
export interface PagedList<T = unknown> {
  /** Where its first page is, inside the site. */
  address: string
  items: readonly T[]
}

/**
 * Every page of each list, in each language: `getStaticPaths` of a route with `[...locale]` and `[...list]`.
 *
 * @param root the address of the folder that the route stands in: `/asks/`
 */
export async function pagesOfLists<L extends PagedList>(
  root: string,
  lists: readonly L[],
): Promise<
  {
    params: { locale: string | undefined; list: string | undefined }
    props: { locale: string; list: L; page: ListPage<L['items'][number]> }
  }[]
> {
  const paged = lists.flatMap((list) =>
    pagesOf(list.items, pageSize).map((page) => ({
      path: pageAddress(list.address, page.number).slice(root.length, -1) || undefined,
      props: { list, page: page as ListPage<L['items'][number]> },
    })),
  )
  return (await localeParams()).flatMap(({ locale, folder }) =>
    paged.map(({ path, props }) => ({
      params: { locale: folder, list: path },
      props: { locale, ...props },
    })),
  )
}

const views = new WeakMap<Corpus, Map<string, View>>()

let joined: Promise<Corpus> | undefined
let changeLog: Promise<ChangeLog> | undefined

async function join(): Promise<Corpus> {
  const stored = await Promise.all(collections.map((collection) => getCollection(collection)))
  const settings = await getEntry('site', 'site')
  if (!settings) throw new Error('site.yml was not handed to Astro.')
  const { site, asOf, synonyms, files, addresses } = settings.data as unknown as Settings
  const joined = corpusOf(
    stored.flat().map(({ data }) => data as unknown as Entry),
    site,
    asOf,
    synonyms,
    files,
    addresses,
  )
  const places = { root: process.cwd(), folder: contentFolder(process.cwd()) }
  // What is not committed changes no log, so that the dev server asks once.
  changeLog ??= changeLogOf(places, joined)
  return { ...joined, changesOf: await changeLog }
}

type Settings = Pick<Corpus, 'site' | 'asOf' | 'synonyms' | 'files' | 'addresses'>
