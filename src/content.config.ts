import { defineCollection } from 'astro:content'
import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import { locales, translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportText } from '#i18n/report.ts'
import { isError, located } from '#model/problem.ts'
import { type EntryCache, openCache } from '#reader/cache.ts'
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

/** All collections are filled from one reading; a change of a file starts one new reading for all of them. */
let reading: Promise<Reading> | undefined

function loaderOf(name: Collection | 'site'): Loader {
  return {
    name: `samleng-${name}`,
    async load(context) {
      const { root, folder } = placesOf(context)
      reading ??= readOrRefuse(root, folder)
      fill(name, context, await reading)
      context.watcher?.add(folder)
      context.watcher?.on('all', async (_event, path) => {
        if (!path.startsWith(folder)) return
        reading = nextReading(root, folder)
        await reading.then(
          (next) => fill(name, context, next),
          (error: Error) => name === 'site' && context.logger.error(error.message),
        )
      })
    },
  }
}

let pending: Promise<Reading> | undefined

/** Nine collections hear of each change, and editors save several files at once: one reading serves them all. */
function nextReading(root: string, folder: string): Promise<Reading> {
  const quiet = 50 // milliseconds
  pending ??= new Promise((done) => setTimeout(done, quiet)).then(() => {
    pending = undefined
    return readOrRefuse(root, folder)
  })
  return pending
}

/** What one reading knows the next one need not read again. */
let cache: Promise<EntryCache | undefined> | undefined

async function readOrRefuse(root: string, folder: string): Promise<Reading> {
  cache ??= openCache(root, folder)
  const asOf = process.env['SAMLENG_AS_OF']
  const found = await read({
    folder,
    root,
    asOf,
    protectedList: protectedListIn(root),
    languages: readingWords(),
    cache: await cache,
  })
  if (!found.problems.some(isError)) return found
  const [first = ''] = found.corpus.site.locales
  const words = translator(locales.includes(first) ? first : (locales[0] as string))
  throw new Error(
    `\n${reportText(found.problems.map(located), found.files, words, { built: false })}`,
  )
}

function fill(name: Collection | 'site', { store, watcher }: LoaderContext, found: Reading): void {
  // Editors see drafts, with a banner, while they write; nobody else is ever handed one.
  const corpus = watcher ? found.corpus : found.published
  store.clear()
  const { site, asOf, files } = corpus
  // A build writes its index from the reading itself; synonyms of words that only drafts have stay out of the cache.
  const synonyms = watcher ? corpus.synonyms : {}
  if (name === 'site') store.set({ id: 'site', data: { site, asOf, synonyms, files } })
  else
    for (const entry of corpus.of(name))
      store.set({ id: entry.id, data: entry as unknown as Record<string, unknown> })
}

function placesOf({ config }: LoaderContext) {
  const root = fileURLToPath(config.root)
  return { root, folder: contentFolder(root) }
}
