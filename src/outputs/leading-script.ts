import { hasPage } from '#model/recommendations.ts'
import type { Output } from './output.ts'

export const leadingScriptPath = 'lead-on.js'

/** Follows the one link of its page, to the part that was asked for; a link that names a part itself keeps it. */
const script = `const way = document.querySelector('a')
way.hash ||= location.hash
location.replace(way.href)
`

/** What pages that only lead on to another one do so with. */
export default {
  label: 'output.leading-script',
  *files(corpus) {
    const { moved } = corpus.addresses
    const leads =
      Object.keys(moved).length > 0 ||
      corpus.of('recommendations').some((each) => !hasPage(each, corpus))
    if (leads) yield { path: leadingScriptPath, body: () => script }
  },
} satisfies Output
