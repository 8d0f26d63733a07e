import type { Page } from './collection.ts'

/** The places of at most so many pages among those that were indexed, best first. */
export type Find = (query: string, count: number) => Promise<readonly number[]>

/**
 * What an engine does in the browser: opens its index, as a static site would use it.
 *
 * @param folder the absolute address of what `Make` published, with a slash at its end
 */
export type Open = (folder: string, locale: string) => Promise<Find>

/** What an engine does at build: the files to publish, by path below a folder that is its own. */
export type Make = (pages: readonly Page[], locale: string) => Promise<Published>

export type Published = ReadonlyMap<string, string | Uint8Array>

/** Ours, and what a static site would use otherwise, with the versions that are compared. */
export const engineNames = {
  samleng: 'Samleng',
  minisearch: 'MiniSearch 7',
  lunr: 'lunr 2',
  flexsearch: 'FlexSearch 0.8',
  fuse: 'Fuse 7',
  pagefind: 'Pagefind 1.5',
} as const

export type EngineId = keyof typeof engineNames

export const isEngine = (name: string): name is EngineId => Object.hasOwn(engineNames, name)

/** What a result shows beside its title: the first words of the page. */
export const summaryOf = ({ text }: Page): string => text.slice(0, 160)

/** In the browser. */
export async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}
