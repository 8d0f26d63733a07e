import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { suggestionsAmong } from '#search/thread-suggestions.ts'
import { checkedContent, contentArgs } from './_content.ts'
import { type Degree, degrees, isDegree, threadReport } from './_thread-report.ts'
import { entryNamed, sidesOf } from './_thread-sides.ts'
import { refuseUnknownArgs, UsageError } from './_usage.ts'

const args = {
  first: {
    type: 'positional',
    required: false,
    description: 'A review, such as khm-2; or asks.',
  },
  second: {
    type: 'positional',
    required: false,
    description: 'Another review of the same State.',
  },
  for: { type: 'string', description: 'Only for this paragraph, or this ask.' },
  count: { type: 'string', description: 'At most so many for each. Without it: 3.' },
  min: {
    type: 'string',
    description: `Only what is at least so alike: ${Object.keys(degrees).join(', ')}. Without it: faint.`,
  },
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'threads',
    description: 'Suggests what takes up what of an earlier cycle or year. It writes nothing.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const content = await checkedContent(chosen)
    if (!content.isRight) {
      console.log(content.report(false))
      process.exitCode = 1
      return
    }
    const { words } = content
    const { corpus } = content.reading
    const names = [chosen.first, chosen.second].filter((name) => name !== undefined)
    const { later, earlier } = sidesOf(names, corpus, words)
    const options = {
      count: countOf(chosen.count ?? '3', words),
      least: degreeNamed(chosen.min ?? 'faint', words),
      only: chosen.for === undefined ? undefined : entryNamed(chosen.for, later, words),
    }
    const suggestions = suggestionsAmong(later, earlier, corpus)
    console.log(threadReport(suggestions, earlier, options, words))
  },
})

function countOf(text: string, { t }: Translator): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new UsageError(t('threads.wrong-count', { text }))
}

function degreeNamed(name: string, { t }: Translator): Degree {
  if (isDegree(name)) return name
  throw new UsageError(
    t('threads.wrong-degree', { name, allowed: Object.keys(degrees).join(', ') }),
  )
}
