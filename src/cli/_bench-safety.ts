import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { type ArgsDef, defineCommand, runCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'
import { browserHere } from './_browser-here.ts'
import { costOf } from './_cost.ts'
import { serveSite } from './_serve.ts'
import { refuseUnknownArgs, unknownName, words } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'
import { safetyParts } from './benches/safety/index.ts'
import {
  type Finding,
  holds,
  type SafetyPlan,
  type SafetyTools,
  type Wanted,
} from './benches/safety/part.ts'

const names = Object.keys(safetyParts)

const args = {
  part: { type: 'string', description: `Only these, such as ${names.slice(0, 2).join(',')}.` },
  count: { type: 'string', description: 'How often what is drawn at random is tried.' },
  seed: { type: 'string', description: 'What is drawn. Without it: 1.' },
} as const satisfies ArgsDef

/** Holds every promise of the security page against what really happens; exit 1 when one is not kept. */
export const benchSafety = (rawArgs: string[]): Promise<unknown> =>
  runCommand(safetyCommand, { rawArgs })

const safetyCommand = defineCommand({
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const parts = (chosen.part?.split(',') ?? names).map(partNamed)
    const count = chosen.count === undefined ? undefined : wholeNumber(chosen.count)
    const seed = wholeNumber(chosen.seed ?? '1')
    const folder = mkdtempSync(join(tmpdir(), 'samleng-safety-'))
    try {
      for (const part of parts) {
        const scratch = join(folder, part)
        mkdirSync(scratch)
        await tellPart(part, { count, scratch, tools: toolsIn(folder), seed })
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** @param folder where notes can be left meanwhile */
const toolsIn = (folder: string): SafetyTools => ({
  run: (...given) => costOf(given, folder),
  async serve(site, base) {
    const { server, url } = await serveSite(site, base, 0)
    return { url, close: () => server.close() }
  },
  browser: async () => chromium.launch(await browserHere()),
})

async function tellPart(name: string, plan: SafetyPlan): Promise<void> {
  const part = await safetyParts[name]?.()
  const found = (await part?.run(plan)) ?? []
  console.log(`${name}\n${found.map((finding) => findingText(finding, words())).join('\n')}\n`)
  if (!found.every(holds)) process.exitCode = 1
}

function findingText(finding: Finding, translator: Translator): string {
  const { t, number } = translator
  const { what, values, found, wanted, lines = [] } = finding
  const sentence = t('bench.safety.finding', {
    what: t(what, values ?? {}),
    found: number(Number.isInteger(found) ? found : Number(found.toPrecision(3))),
  })
  const goal = wanted === undefined ? '' : `  (${wantedText(wanted, translator)})`
  return [
    `${holds(finding) ? '✓' : '✗'} ${sentence}${goal}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n')
}

function wantedText(wanted: Wanted, { t, number }: Translator): string {
  if ('exactly' in wanted) return t('bench.safety.exactly', { number: number(wanted.exactly) })
  return 'atLeast' in wanted
    ? t('bench.safety.at-least', { number: number(wanted.atLeast) })
    : t('bench.safety.at-most', { number: number(wanted.atMost) })
}

function partNamed(name: string): string {
  if (names.includes(name)) return name
  throw unknownName('bench.unknown-part', { name, allowed: names.join(', ') }, nearest(name, names))
}
