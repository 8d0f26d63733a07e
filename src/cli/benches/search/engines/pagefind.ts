import type { Open } from '#cli/benches/search/engine.ts'

/** Pagefind publishes the script that reads its index beside it. */
interface Pagefind {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: readonly Hit[] } | null>
}

interface Hit {
  data(): Promise<{ raw_url?: string; url: string }>
}

export const open: Open = async (folder) => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  // Beside the others, in the page: a worker is not slowed with it.
  await pagefind.options({ basePath: folder, noWorker: true })
  await pagefind.init()
  return async (query, count) => {
    const found = await pagefind.search(query)
    const shown = await Promise.all((found?.results ?? []).slice(0, count).map((hit) => hit.data()))
    return shown.map(({ raw_url, url }) => Number(/(\d+)\/?$/.exec(raw_url ?? url)?.[1]))
  }
}
