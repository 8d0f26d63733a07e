import type { Engine } from './engine.ts'
import flexsearch from './flexsearch.ts'
import fuse from './fuse.ts'
import lunr from './lunr.ts'
import minisearch from './minisearch.ts'
import ours from './ours.ts'

/** Ours, and what a static site would use otherwise. */
export const engines: Readonly<Record<string, Engine>> = {
  samleng: ours,
  minisearch,
  lunr,
  flexsearch,
  fuse,
}
