import type { SiteRule } from './rule.ts'

/** A copy has the files of `SHA256SUMS`, with the same bytes, and no other. A new site has none yet. */
export default (({ sums }) => {
  const seen = new Set<string>()
  return {
    *file({ path, sha256 }) {
      if (sums === undefined) return
      const sum = sums.get(path)
      seen.add(path)
      if (sum === undefined) yield { code: 'added-file', file: path }
      else if (sum !== sha256()) yield { code: 'other-bytes', file: path }
    },
    *end() {
      for (const file of sums?.keys() ?? []) if (!seen.has(file)) yield { code: 'lost-file', file }
    },
  }
}) satisfies SiteRule
