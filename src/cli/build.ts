import { defineCommand } from 'citty'
import {
  type CheckedContent,
  type ContentOptions,
  checkedContent,
  contentArgs,
  outArgs,
} from './_content.ts'
import { buildSite, recoverLast } from './_site.ts'
import { refuseUnknownArgs } from './_usage.ts'
import { weightOf } from './_weight.ts'
import { faultLines } from './verify/report.ts'

const args = { ...contentArgs, ...outArgs } as const

export default defineCommand({
  meta: { name: 'build', description: 'Checks the content and builds the site into dist/.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    if (!(await build(chosen, chosen.out ?? 'dist'))) process.exitCode = 1
  },
})

/**
 * Checks and builds, saying how it went.
 *
 * @param out the folder of the finished site, from the project folder
 * @returns the new site with its settings; none when nothing was built
 */
export async function build(options: ContentOptions, out: string) {
  await recoverLast(out)
  const content = await checkedContent(options)
  console.log(content.report(content.isRight))
  if (!content.isRight) return undefined
  const { t } = content.words
  if (needsList(content)) {
    console.error(t('build.no-protected-list'))
    return undefined
  }
  const result = await buildSite(content, out)
  if ('failed' in result) {
    if (result.failed === 'verification')
      for (const line of faultLines(result.faults, content.words)) console.error(line)
    console.error(t(result.failed === 'astro' ? 'build.failed' : 'build.faults'))
    return undefined
  }
  const { files, bytes, heaviest } = weightOf(result.folder)
  console.log(t('build.done', { count: result.pages, folder: result.folder }))
  console.log(
    t('build.weight', {
      count: files,
      megabytes: rounded(bytes / 1_000_000),
      page: heaviest.address,
      kilobytes: rounded(heaviest.compressed / 1000),
    }),
  )
  const { site, asOf } = content.reading.published
  return { folder: result.folder, settings: site, asOf, words: content.words }
}

/** Who publishes without the list may publish a name on it. Checking and writing need none. */
const needsList = ({ reading, hasProtectedList }: CheckedContent): boolean =>
  reading.published.site.protectedNames === 'required' && !hasProtectedList

const rounded = (value: number): number => Math.round(value * 10) / 10
