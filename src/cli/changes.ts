import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'
import { changesBetween, type Site, siteIn } from './changes/compare.ts'
import { changesMarkdown } from './changes/report.ts'

const args = {
  before: { type: 'positional', required: false, description: 'The folder of a finished site.' },
  after: { type: 'positional', required: false, description: 'That of another one, built later.' },
  count: { type: 'string', description: 'At most so many lines of each kind. Without it: 50.' },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'changes',
    description: 'Says, as Markdown, which pages of a site say something else than before.',
  },
  args,
  run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const most = wholeNumber(chosen.count ?? '50')
    const [before, after] = [chosen.before, chosen.after].map((name) => siteNamed(name, words))
    console.log(changesMarkdown(changesBetween(before as Site, after as Site), most, words))
  },
})

/** @throws UsageError where there is none */
function siteNamed(name: string | undefined, { t }: Translator): Site {
  if (name === undefined) throw new UsageError(t('usage.changes'))
  const site = siteIn(fromHere(name))
  if (site) return site
  throw new UsageError(t('usage.no-sums-there', { folder: name }))
}
