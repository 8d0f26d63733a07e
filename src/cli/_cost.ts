import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Cost } from './benches/bench.ts'

/** What runs the commands of this program. */
const commands = join(import.meta.dirname, 'index.ts')

/**
 * Runs a command of this program, or another program, and measures it, with the processes that it starts.
 *
 * @param folder where notes can be left meanwhile
 * @param limit in milliseconds; it is ended then
 * @throws Error with all it printed, when it does not end well
 */
export async function costOf(
  args: readonly string[],
  folder: string,
  program = commands,
  limit?: number,
): Promise<Cost> {
  const notes = join(folder, 'costs')
  rmSync(notes, { force: true })
  const start = performance.now()
  const child = spawn(process.execPath, [program, ...args], {
    ...(limit !== undefined && { timeout: limit, killSignal: 'SIGKILL' as const }),
    env: {
      ...process.env,
      SAMLENG_COSTS: notes,
      NODE_OPTIONS: `--import=${new URL('_own-cost.ts', import.meta.url).href} --disable-warning=ExperimentalWarning`,
    },
  })
  const printed: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => printed.push(part))
  child.stderr.on('data', (part: Buffer) => printed.push(part))
  const code = await new Promise((done) => child.on('close', done))
  if (code !== 0)
    throw new Error(`${args.join(' ')}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`)
  const costs = readFileSync(notes, 'utf8').trim().split('\n')
  const sum = (column: 0 | 1) =>
    costs.reduce((total, line) => total + Number(line.split(' ')[column]), 0)
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: sum(0),
    megabytes: sum(1),
  }
}
