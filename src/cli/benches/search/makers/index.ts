import type { EngineId, Make } from '#cli/benches/search/engine.ts'

/** Each is loaded when it is asked for: what the others take is not counted with it. */
export const makers: Readonly<Record<EngineId, () => Promise<{ make: Make }>>> = {
  samleng: () => import('./samleng.ts'),
  minisearch: () => import('./minisearch.ts'),
  lunr: () => import('./lunr.ts'),
  flexsearch: () => import('./flexsearch.ts'),
  fuse: () => import('./fuse.ts'),
  pagefind: () => import('./pagefind.ts'),
}
