import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { madeLedger } from './_made-ledger.ts'
import type { Bench, Measure } from './bench.ts'

/** What it costs to check and to build so many recommendations; 41,000 are those of all States in one cycle. */
export default {
  sizes: [1_000, 5_000, 10_000, 41_000],
  make(size, folder) {
    for (const { path, text } of madeLedger(size)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  },
  async measure(content, { build, out, run, weigh }) {
    const check = await run('check', '--content', content)
    const checked: Measure[] = [
      ['bench.content-files', weigh(content).files],
      ['bench.check.seconds', check.seconds],
      ['bench.check.megabytes', check.megabytes],
    ]
    if (!build) return checked
    const built = await run('build', '--content', content, '--out', out)
    const { files, bytes, heaviest } = weigh(out)
    return [
      ...checked,
      ['bench.build.seconds', built.seconds],
      ['bench.build.megabytes', built.megabytes],
      ['bench.site.files', files],
      ['bench.site.megabytes', bytes / 1_000_000],
      ['bench.site.heaviest', heaviest.compressed / 1000],
    ]
  },
} satisfies Bench
