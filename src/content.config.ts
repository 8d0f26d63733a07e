import { defineCollection } from 'astro:content'
import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import { locales, translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportText } from '#i18n/report.ts'
import type { Corpus } from '#model/corpus.ts'
import { isError, located } from '#model/problem.ts'
import { openCache } from '#reader/cache.ts'
import { contentFolder, protectedListIn } from '#reader/folder.ts'
import { type Reading, read } from '#reader/index.ts'
import { type Collection, collections as names } from '#schema/collection.ts'

/**
 * Astro's door in. It reads nothing by itself: the reader that `check` uses hands over what is right, or the build
 * stops with the same words. Besides the collections there is `site`, with the settings and the day they are read on.
 */
export const collections = Object.fromEntries(
  [...names, 'site' as const].map((name) => [name, defineCollection({ loader: loaderOf(name) })]),
)

/** All collections are filled from one reading. */
let reading: Promise<Reading> | undefined

function loaderOf(name: Collection | 'site'): Loader {
  return {
    name: `samleng-${name}`,
    async load(context) {
      // While somebody writes, src/dev/ reads, and pages take the corpus from there.
      if (context.watcher) return
      const { root, folder } = placesOf(context)
      reading ??= readOrRefuse(root, folder)
      fill(name, context, (await reading).published)
    },
  }
}

async function readOrRefuse(root: string, folder: string): Promise<Reading> {
  const asOf = process.env['SAMLENG_AS_OF']
  const found = await read({
    folder,
    root,
    asOf,
    protectedList: protectedListIn(root),
    languages: readingWords(),
    cache: await openCache(root, folder),
  })
  if (!found.problems.some(isError)) return found
  const [first = ''] = found.corpus.site.locales
  const words = translator(locales.includes(first) ? first : (locales[0] as string))
  throw new Error(
    `\n${reportText(found.problems.map(located), found.files, words, { built: false })}`,
  )
}

function fill(name: Collection | 'site', { store }: LoaderContext, published: Corpus): void {
  store.clear()
  const { site, asOf, files, addresses } = published
  // A build writes its index from the reading itself; synonyms of words that only drafts have stay out of the cache.
  if (name === 'site')
    store.set({ id: 'site', data: { site, asOf, synonyms: {}, files, addresses } })
  else
    for (const entry of published.of(name))
      store.set({ id: entry.id, data: entry as unknown as Record<string, unknown> })
}

function placesOf({ config }: LoaderContext) {
  const root = fileURLToPath(config.root)
  return { root, folder: contentFolder(root) }
}
