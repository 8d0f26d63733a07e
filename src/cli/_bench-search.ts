import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArgsDef, defineCommand, runCommand } from 'citty'
import { nearest } from '#model/nearest.ts'
import { browserHere } from './_browser-here.ts'
import { costOf } from './_cost.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, unknownName, words } from './_usage.ts'
import { wholeNumber, wholeNumbers } from './_whole-number.ts'
import { CollectionError } from './benches/search/collection.ts'
import { type EngineId, engineNames, isEngine } from './benches/search/engine.ts'
import { type RelevancePlan, relevanceReport, trialsOf } from './benches/search/relevance-report.ts'
import { speedReport } from './benches/search/speed-report.ts'
import { type Stage, stageIn } from './benches/search/stage.ts'

const args = {
  part: { type: 'string', description: 'Only this part: relevance or speed.' },
  sizes: {
    type: 'string',
    description: 'How many pages speed is measured with. Without it: 1000,10000,50000.',
  },
  collections: {
    type: 'string',
    description: 'Folders of collections with judgements, with commas between them.',
  },
  misspellings: {
    type: 'string',
    description: 'A list of misspellings that people made: [{"typo", "word", "n"}].',
  },
  queries: {
    type: 'string',
    description: 'How many queries of each collection are asked at most. Without it: 200.',
  },
  seed: { type: 'string', description: 'Which misspellings are drawn. Without it: 1.' },
  engines: { type: 'string', description: 'Only these, such as samleng,lunr.' },
} as const satisfies ArgsDef

/** Holds the search against what a static site would use otherwise. */
export const benchSearch = (rawArgs: string[]): Promise<unknown> =>
  runCommand(searchCommand, { rawArgs })

const searchCommand = defineCommand({
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const part = partNamed(chosen.part)
    const sizes = wholeNumbers(chosen.sizes ?? '1000,10000,50000')
    const engines = (chosen.engines?.split(',') ?? Object.keys(engineNames)).map(engineNamed)
    const plan = {
      folders: (chosen.collections ?? '').split(',').filter(Boolean).map(fromHere),
      misspellings: chosen.misspellings && fromHere(chosen.misspellings),
      most: wholeNumber(chosen.queries ?? '200'),
      seed: wholeNumber(chosen.seed ?? '1'),
    }
    const trials = part === 'speed' ? [] : await trialsBy(plan)
    await onStage(async (stage, folder) => {
      await tell(relevanceReport(trials, engines, stage, words()))
      if (part !== 'relevance') await tellSpeed(sizes, engines, stage, folder)
    })
  },
})

/** @throws UsageError for collections or misspellings that cannot be read */
const trialsBy = (plan: RelevancePlan) =>
  trialsOf(plan).catch((error: unknown) => {
    if (error instanceof CollectionError) throw new UsageError(words().t(error.key, error.values))
    throw error
  })

async function onStage(act: (stage: Stage, folder: string) => Promise<void>): Promise<void> {
  const browser = await browserHere()
  const folder = mkdtempSync(join(tmpdir(), 'samleng-bench-'))
  const site = join(folder, 'site')
  mkdirSync(site)
  const stage = await stageIn(site, browser)
  try {
    await act(stage, folder)
  } finally {
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tell(report: AsyncIterable<string>): Promise<void> {
  for await (const part of report) process.stdout.write(part)
}

async function tellSpeed(
  sizes: readonly number[],
  engines: readonly EngineId[],
  stage: Stage,
  scratch: string,
): Promise<void> {
  const cost = (program: string, given: readonly string[], limit: number) =>
    costOf(given, scratch, program, limit)
  await tell(speedReport({ sizes, engines }, { stage, cost, scratch }, words()))
}

const parts = ['relevance', 'speed']

function partNamed(name: string | undefined): string | undefined {
  if (name === undefined || parts.includes(name)) return name
  throw unknownName('bench.unknown-part', { name, allowed: parts.join(', ') }, nearest(name, parts))
}

function engineNamed(name: string): EngineId {
  if (isEngine(name)) return name
  const names = Object.keys(engineNames)
  throw unknownName(
    'bench.search.unknown-engine',
    { name, allowed: names.join(', ') },
    nearest(name, names),
  )
}
