import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'
import { isError } from '#model/problem.ts'
import { type QuestionName, questions, statusOf } from '#model/status/index.ts'
import { checkedContent, contentArgs } from './_content.ts'
import { say } from './_say.ts'
import { type StatusReport, statusJson, statusMarkdown, statusText } from './_status-report.ts'
import { refuseUnknownArgs, UsageError, unknownName, wordsIn } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'

const reports = { text: statusText, markdown: statusMarkdown, json: statusJson }

const names = questions.map(({ name }) => name)

const args = {
  only: { type: 'string', description: `Only some of it, with commas: ${names.join(', ')}.` },
  count: { type: 'string', description: 'At most so many lines of each. Without it: 10.' },
  reporter: {
    type: 'string',
    description: `${Object.keys(reports).join(', ')}. Without it: text.`,
  },
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'status',
    description: 'Says what is overdue, open, unconfirmed, untranslated, unsourced or hidden.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const reporter = reporterNamed(chosen.reporter ?? 'text', words)
    const asked = chosen.only?.split(',').map((name) => questionNamed(name.trim(), words))
    const most = wholeNumber(chosen.count ?? '10', words)
    const { reading } = await checkedContent({ ...chosen, reporter: 'text' })
    const { corpus, published, problems } = reading
    const report: StatusReport = {
      asOf: corpus.asOf,
      entries: corpus.all.length,
      published: published.all.length,
      problems: problems.filter(isError).length,
      answers: statusOf(corpus, asked),
    }
    for (const line of reports[reporter](report, most, words).split('\n')) say(line)
  },
})

function reporterNamed(name: string, { t }: Translator): keyof typeof reports {
  if (name in reports) return name as keyof typeof reports
  const allowed = Object.keys(reports).join(', ')
  throw new UsageError(t('usage.wrong-reporter', { name, allowed }))
}

function questionNamed(name: string, words: Translator): QuestionName {
  const known = names.find((candidate) => candidate === name)
  if (known) return known
  const values = { name, allowed: names.join(', ') }
  throw unknownName('usage.unknown-question', values, nearest(name, names), words)
}
