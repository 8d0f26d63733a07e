import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
    return [files, ...(await checkCosts(content, 'briefs/paper-3.md', tools, '--protected', names))]
  },
} satisfies Bench
