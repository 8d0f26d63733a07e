import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Cost } from './benches/bench.ts'

/**
 * Runs a command of this program and measures it, with the processes that it starts.
 *
 * @param folder where notes can be left meanwhile
 * @throws Error with all it printed, when it does not end well
 */
export async function costOf(args: readonly string[], folder: string): Promise<Cost> {
  const peaks = join(folder, 'peaks')
  rmSync(peaks, { force: true })
  const start = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), ...args], {
    env: {
      ...process.env,
      SAMLENG_PEAKS: peaks,
      NODE_OPTIONS: `--import=${new URL('_peak.ts', import.meta.url).href} --disable-warning=ExperimentalWarning`,
    },
  })
  const printed: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => printed.push(part))
  child.stderr.on('data', (part: Buffer) => printed.push(part))
  const code = await new Promise((done) => child.on('close', done))
  if (code !== 0)
    throw new Error(`${args.join(' ')}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`)
  const kilobytes = readFileSync(peaks, 'utf8').trim().split('\n').map(Number)
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: kilobytes.reduce((sum, peak) => sum + peak, 0) / 1024,
  }
}
