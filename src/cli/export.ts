import { writeFile } from 'node:fs/promises'
import { type ArgsDef, defineCommand } from 'citty'
import { reportLines } from '#i18n/report.ts'
import { csv } from '#outputs/csv.ts'
import { recommendationColumns } from '#outputs/recommendation-columns.ts'
import { checkedContent, contentArgs } from './_content.ts'
import { problemsOfLists, requireRecommendations, reviewNamed } from './_lists.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError } from './_usage.ts'
import { refusal } from './import/run.ts'

const args = {
  what: { type: 'positional', required: false, description: 'What to export: recommendations.' },
  review: { type: 'string', description: 'Of which review. Without it: of all.' },
  out: { type: 'string', description: 'The .csv file to write. Without it: the list is printed.' },
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'export', description: 'Makes a list of content, drafts included, to edit.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const { words, reading } = await checkedContent(chosen)
    requireRecommendations(chosen.what, words.t('usage.export'), words)
    const review = reviewNamed(chosen.review, reading, words)
    const problems = problemsOfLists(reading)
    if (problems.length > 0) {
      for (const line of reportLines(problems, words)) console.error(line)
      console.error(refusal(problems, words))
      process.exitCode = 1
      return
    }
    const { corpus } = reading
    const recommendations = corpus
      .of('recommendations')
      .filter(({ data }) => review === undefined || data.review === review.id)
    const list = csv(recommendationColumns(corpus.asOf), recommendations)
    if (chosen.out === undefined) return void process.stdout.write(list)
    await writeFile(fromHere(chosen.out), list).catch(() => {
      throw new UsageError(words.t('usage.folder-taken', { file: chosen.out as string }))
    })
    console.log(words.t('export.written', { count: recommendations.length, file: chosen.out }))
  },
})
