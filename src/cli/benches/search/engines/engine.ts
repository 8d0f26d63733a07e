import type { Page } from '#cli/benches/search/collection.ts'

/** Fetches a text from the address at which it was published; rejects when it does not come. */
export type Download = (address: string) => Promise<string>

/** The addresses of at most so many pages (the engine's own, of `Published`), best first. */
export type Find = (query: string, count: number) => Promise<readonly string[]>

/** Something that finds pages, as a static site uses it: an index is made at build, and published beside the pages. */
export interface Engine {
  /** With its version. */
  name: string
  /** The files to publish, by path below a folder that is the engine's own. */
  make(pages: readonly Page[], locale: string): Promise<Published>
  /** @param folder the address of that folder, with a slash at its end */
  open(folder: string, locale: string, download: Download): Promise<Find>
}

export type Published = ReadonlyMap<string, string | Uint8Array>

/** What a result shows beside its title: the first words of the page. */
export const summaryOf = ({ text }: Page): string => text.slice(0, 160)
