import type { SiteRule } from './rule.ts'

/** Entries in are pages out: every public entry has its page in every language. */
export default (({ files, pages = [] }) => ({
  *end() {
    for (const file of pages) if (!files.has(file)) yield { code: 'missing-page', file }
  },
})) satisfies SiteRule
