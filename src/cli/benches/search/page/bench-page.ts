import type { EngineId } from '#cli/benches/search/engine.ts'

export interface PublishedIndex {
  engine: EngineId
  /** Its absolute address, with a slash at its end. */
  folder: string
  locale: string
}

/** What the page can be asked for, as `bench`. Times are milliseconds. */
export interface BenchPage {
  open(index: PublishedIndex): Promise<void>
  /** The ten best of each query. */
  rankings(queries: readonly string[]): Promise<(readonly number[])[]>
  /** Types queries letter by letter, and takes the time of each letter, until `limit` is over. */
  keystrokes(queries: readonly string[], limit: number): Promise<number[]>
  /** From the first focus to the first results: the code and the index are downloaded, and the query is asked. */
  first(index: PublishedIndex, query: string): Promise<{ milliseconds: number; found: number }>
  /** Something that takes time in proportion to the processor. */
  work(): { milliseconds: number; sum: number }
}
