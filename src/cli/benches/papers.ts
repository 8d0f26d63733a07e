import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paragraphNames } from '#model/published.ts'
import { read } from '#reader/index.ts'
import { checkCosts } from './_check-costs.ts'
import { madeNames, madePapers } from './_made-papers.ts'
import type { Bench } from './bench.ts'

/** What it costs to check so many long texts in each language, with files that they attach and a list of protected names. */
export default {
  sizes: [1_000, 10_000],
  make(size, folder) {
    for (const { path, text } of madePapers(size)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  },
  async measure(content, tools) {
    const names = `${tools.scratch}-names.txt`
    writeFileSync(names, madeNames(1_000))
    const files = ['bench.content-files', tools.weigh(content).files] as const
    const checks = await checkCosts(content, 'briefs/paper-3.md', tools, '--protected', names)
    return [files, ...checks, ['bench.papers.names', await namingCost(content)]]
  },
} satisfies Bench

/** What it costs to name every paragraph in each language, as the pages do: milliseconds of processor time. */
async function namingCost(content: string): Promise<number> {
  const { published } = await read({ root: content, folder: content, languages: {} })
  const start = process.cpuUsage()
  for (const entry of published.all)
    for (const locale of published.site.locales) paragraphNames(entry, locale, published)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
