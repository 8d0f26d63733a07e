import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { drawFrom } from '#cli/benches/draw.ts'
import { verifiedCopy } from '#cli/verify/copy.ts'
import { ended, launch, run, writeSmallContent } from './_commands.ts'
import type { SafetyPart, WithoutTools } from './part.ts'

/**
 * Kills a build and all its processes at moments drawn from its whole time, with a site at its place. Each time a whole
 * site must be there, without any command that would mend it, and the next build must succeed.
 */
export default {
  async run({ scratch, seed, count: times = 100 }: WithoutTools) {
    const content = join(scratch, 'content')
    const site = join(scratch, 'site')
    const args = ['build', '--content', content, '--out', site]
    const draw = drawFrom(seed)
    let time = await buildTime(args, content, 'The first')
    const lines: string[] = []
    let [killed, built] = [0, 0]
    for (let number = 1; number <= times; number++) {
      const moment = draw(Math.ceil(time))
      writeSmallContent(content, `Number ${number}`)
      if (await wasKilled(args, moment)) killed++
      const faults = faultsOf(site)
      if (faults.length > 0) lines.push(`${number}: ${Math.round(moment)} ms: ${faults.join(', ')}`)
      time = await buildTime(args, content, `After ${number}`)
      if (faultsOf(site).length === 0) built++
    }
    return [
      { what: 'bench.safety.killed', found: killed, values: { times } },
      { what: 'bench.safety.not-whole', found: lines.length, wanted: { exactly: 0 }, lines },
      { what: 'bench.safety.built-after', found: built, wanted: { exactly: times } },
    ]
  },
} satisfies SafetyPart

/** @returns in milliseconds */
async function buildTime(args: readonly string[], content: string, title: string): Promise<number> {
  writeSmallContent(content, title)
  const start = performance.now()
  const { code, said } = await run(args)
  if (code !== 0) throw new Error(said)
  return performance.now() - start
}

async function wasKilled(args: readonly string[], moment: number): Promise<boolean> {
  const child = launch(args)
  const end = ended(child)
  await Promise.race([pause(moment), end])
  try {
    process.kill(-(child.pid as number), 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
  return (await end).signal === 'SIGKILL'
}

const faultsOf = (site: string): string[] =>
  verifiedCopy(site)?.faults.map(({ file, code }) => `${file} ${code}`) ?? ['no site']
