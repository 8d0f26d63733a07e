import type { EngineId, Find, Open } from '#cli/benches/search/engine.ts'
import type { BenchPage } from './bench-page.ts'

/** Each engine is a chunk of its own, so that what it weighs is counted when it is asked for. */
const engines: Readonly<Record<EngineId, () => Promise<{ open: Open }>>> = {
  samleng: () => import('#cli/benches/search/engines/samleng.ts'),
  minisearch: () => import('#cli/benches/search/engines/minisearch.ts'),
  lunr: () => import('#cli/benches/search/engines/lunr.ts'),
  flexsearch: () => import('#cli/benches/search/engines/flexsearch.ts'),
  fuse: () => import('#cli/benches/search/engines/fuse.ts'),
  pagefind: () => import('#cli/benches/search/engines/pagefind.ts'),
}

const results = 10

let find: Find = async () => []

const bench: BenchPage = {
  async open({ engine, folder, locale }) {
    find = await (await engines[engine]()).open(folder, locale)
  },
  async rankings(queries) {
    const rankings: (readonly number[])[] = []
    for (const query of queries) rankings.push(await find(query, results))
    return rankings
  },
  async keystrokes(queries, limit) {
    const times: number[] = []
    const start = performance.now()
    for (const query of queries)
      for (let length = 1; length <= query.length; length++) {
        if (performance.now() - start > limit) return times
        const typed = performance.now()
        await find(query.slice(0, length), results)
        times.push(performance.now() - typed)
      }
    return times
  },
  async first(index, query) {
    const start = performance.now()
    const found = index.engine === 'samleng' ? await ours(index, query) : await other(index, query)
    return { milliseconds: performance.now() - start, found }
  },
  work() {
    const start = performance.now()
    let sum = 0
    for (let number = 0; number < 30_000_000; number++) sum = (sum + number * 31) | 0
    return { milliseconds: performance.now() - start, sum }
  },
}

/** By the client and the worker that the site itself uses. */
async function ours({ folder, locale }: { folder: string; locale: string }, query: string) {
  const { searchClient } = await import('#search/client.ts')
  const outcome = await searchClient(`${folder}${locale}.json`).ask({ query, count: results })
  return outcome?.answer?.results.length ?? 0
}

async function other(index: Parameters<BenchPage['open']>[0], query: string) {
  await bench.open(index)
  return (await find(query, results)).length
}

Object.assign(globalThis, { bench })
