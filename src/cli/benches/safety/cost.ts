import { join } from 'node:path'
import { verifiedCopy } from '#cli/verify/copy.ts'
import { root, run } from './_commands.ts'
import type { SafetyPart, WithoutTools } from './part.ts'

/** How much processor time it takes to read a site from end to end and to sum it up, for each page, in milliseconds. */
export default {
  async run({ scratch, count: times = 15 }: WithoutTools) {
    const site = join(scratch, 'site')
    const { code, said } = await run([
      'build',
      '--content',
      join(root, 'e2e/content'),
      '--out',
      site,
    ])
    if (code !== 0) throw new Error(said)
    const costs = Array.from({ length: times }, () => costOf(site)).sort((a, b) => a - b)
    const [first] = costs
    const median = costs[Math.floor(times / 2)] as number
    return [
      { what: 'bench.safety.cost', found: rounded(median), wanted: { atMost: 2 } },
      { what: 'bench.safety.least-cost', found: rounded(first as number) },
    ]
  },
} satisfies SafetyPart

function costOf(site: string): number {
  const before = process.cpuUsage()
  const pages = verifiedCopy(site)?.pages ?? 0
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / pages
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100
