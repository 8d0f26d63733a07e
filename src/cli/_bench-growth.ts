import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArgsDef, defineCommand, runCommand } from 'citty'
import type { Key } from '#i18n/index.ts'
import { costOf } from './_cost.ts'
import { type Costs, growthTable, median } from './_growth.ts'
import { refuseUnknownArgs, UsageError, words } from './_usage.ts'
import { weightOf } from './_weight.ts'
import { wholeNumber, wholeNumbers } from './_whole-number.ts'
import type { Bench, Tools } from './benches/bench.ts'

const args = {
  sizes: { type: 'string', description: 'The sizes, such as 1000,5000.' },
  runs: { type: 'string', description: 'How often; medians are told. Without it: 3.' },
  build: { type: 'boolean', description: 'Builds sites, too.' },
} as const satisfies ArgsDef

/** Measures something at several sizes, and tells how it grows. */
export const benchGrowth =
  (bench: Bench) =>
  (rawArgs: string[]): Promise<unknown> =>
    runCommand(growthCommand(bench), { rawArgs })

const growthCommand = (bench: Bench) =>
  defineCommand({
    args,
    async run({ args: chosen, rawArgs }) {
      refuseUnknownArgs(rawArgs, args)
      const sizes = chosen.sizes === undefined ? bench.sizes : wholeNumbers(chosen.sizes)
      const runs = wholeNumber(chosen.runs ?? '3')
      const folder = mkdtempSync(join(tmpdir(), 'samleng-bench-'))
      try {
        const costs = await measured(bench, { sizes, runs, folder, build: chosen.build ?? false })
        process.stdout.write(growthTable(sizes, costs, words()))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  })

interface Plan {
  sizes: readonly number[]
  runs: number
  build: boolean
  /** For the made-up content and the sites, absolute. */
  folder: string
}

/**
 * The median of each measure, at each size. A run goes through all sizes before the next one begins, so that a machine
 * that is busy for a while slows them all.
 */
async function measured(bench: Bench, { sizes, runs, build, folder }: Plan): Promise<Costs> {
  const contents = sizes.map((size) => made(bench, size, folder))
  const tools: Tools = {
    build,
    scratch: join(folder, 'scratch'),
    run: (...args) => costOf(args, folder),
    browser: browserIfAny,
    weigh: weightOf,
  }
  mkdirSync(tools.scratch)
  const found = new Map<Key, number[][]>()
  for (let run = 1; run <= runs; run++)
    for (const [index, content] of contents.entries()) {
      console.error(words().t('bench.progress', { size: sizes[index] as number, run, runs }))
      for (const [key, cost] of await bench.measure(content, tools)) {
        const bySize = found.get(key) ?? sizes.map(() => [])
        bySize[index]?.push(cost)
        found.set(key, bySize)
      }
    }
  return new Map([...found].map(([key, bySize]) => [key, bySize.map(median)]))
}

/** Loaded when it is asked for: most benches need none. */
async function browserIfAny() {
  const { browserHere } = await import('./_browser-here.ts')
  return browserHere().catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return undefined
  })
}

function made(bench: Bench, size: number, folder: string): string {
  const content = join(folder, String(size))
  mkdirSync(content)
  bench.make(size, content)
  return content
}
