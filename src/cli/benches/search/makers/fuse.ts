import type { Make } from '#cli/benches/search/engine.ts'

/** Its own index holds no more than the texts, and would come beside them. */
export const make: Make = async (pages) =>
  new Map([['pages.json', JSON.stringify(pages.map(({ title, text }) => ({ title, text })))]])
