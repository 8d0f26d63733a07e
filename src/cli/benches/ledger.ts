import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkCosts } from './_check-costs.ts'
import { madeLedger } from './_made-ledger.ts'
import type { Bench, Measure, Tools } from './bench.ts'

/** What it costs to check, import and build so many recommendations; 41,000 are those of all States in one cycle. */
export default {
  sizes: [1_000, 5_000, 10_000, 41_000],
  make(size, folder) {
    for (const { path, text } of madeLedger(size)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  },
  async measure(content, tools) {
    return [
      ['bench.content-files', tools.weigh(content).files],
      ...(await checkCosts(content, 'asks/ask-3.md', tools)),
      ...(await importCosts(content, tools)),
      ...(tools.build ? await buildCosts(content, tools) : []),
    ]
  },
} satisfies Bench

/** Everything in one list, into a folder that has all but the recommendations. */
async function importCosts(content: string, { run, scratch }: Tools): Promise<Measure[]> {
  const list = join(scratch, 'list.csv')
  const target = join(scratch, 'content')
  rmSync(target, { recursive: true, force: true })
  cpSync(content, target, { recursive: true })
  rmSync(join(target, 'recommendations'), { recursive: true })
  await run('export', 'recommendations', '--content', content, '--out', list)
  const cost = await run('import', 'recommendations', list, '--content', target, '--write')
  return [
    ['bench.import.seconds', cost.seconds],
    ['bench.import.processor', cost.processorSeconds],
    ['bench.import.megabytes', cost.megabytes],
  ]
}

async function buildCosts(content: string, { run, weigh, scratch }: Tools): Promise<Measure[]> {
  const site = join(scratch, 'site')
  const cost = await run('build', '--content', content, '--out', site)
  const { files, bytes, heaviest } = weigh(site)
  return [
    ['bench.build.seconds', cost.seconds],
    ['bench.build.processor', cost.processorSeconds],
    ['bench.build.megabytes', cost.megabytes],
    ['bench.site.files', files],
    ['bench.site.megabytes', bytes / 1_000_000],
    ['bench.site.heaviest', heaviest.compressed / 1000],
  ]
}
