import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { defineCommand } from 'citty'
import { nearest } from '#model/nearest.ts'
import { checkedContent, root } from './_content.ts'
import { unknownName, words } from './_usage.ts'
import { supplyOf } from './supply/index.ts'

/** A step hands over nothing when it passes; otherwise, what there is to know. */
type Step = () => Promise<string | undefined>

const steps: Readonly<Record<string, Step>> = {
  supply: async () => supplyReport(),
  lint: () => run('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
  types: () => run('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'hint']),
  unit: unitTests,
  content: async () => (await contentReport('content')) ?? (await contentReport('e2e/content')),
  e2e: browserTests,
}

export default defineCommand({
  meta: {
    name: 'test',
    description: `Tests everything, or only some steps: ${Object.keys(steps).join(' ')}.`,
  },
  async run({ rawArgs }) {
    const names = rawArgs.length > 0 ? rawArgs.map(stepNamed) : Object.keys(steps)
    const { t, number } = words()
    let failed = 0
    for (const name of names) {
      const start = performance.now()
      const report = await (steps[name] as Step)()
      const seconds = number(Math.round((performance.now() - start) / 100) / 10)
      if (report !== undefined) {
        failed++
        console.log(report.trimEnd())
      }
      console.log(
        t(report === undefined ? 'test.step-passed' : 'test.step-failed', { name, seconds }),
      )
    }
    console.log(t('test.total', { passed: names.length - failed, failed }))
    if (failed > 0) process.exitCode = 1
  },
})

function stepNamed(name: string): string {
  const allowed = Object.keys(steps)
  if (allowed.includes(name)) return name
  const values = { name, allowed: allowed.join(' ') }
  throw unknownName('test.unknown-step', values, nearest(name, allowed))
}

/** How many packages are trusted is worth seeing also when all is well. */
function supplyReport(): string | undefined {
  const { t } = words()
  const { problems, counts } = supplyOf(root)
  if (problems.length > 0)
    return problems.map(({ kind, ...values }) => t(`test.supply.${kind}`, values)).join('\n')
  console.log(`  ${t('test.supply.counts', counts)}`)
  return undefined
}

/**
 * One process for each core, which takes its share of the files: a process for each file takes twice the time. What
 * tests measured is worth seeing also when all is well.
 */
async function unitTests(): Promise<string | undefined> {
  const shares = availableParallelism()
  const results = await Promise.all(
    Array.from({ length: shares }, (_, index) => unitShare(`${index + 1}/${shares}`)),
  )
  const failed = results.flatMap(({ report }) => report ?? [])
  if (failed.length > 0) return failed.join('\n')
  process.stdout.write(results.map(({ measured }) => readFileSync(measured, 'utf8')).join(''))
  return undefined
}

/** @param share `1/2`: the first of two halves */
async function unitShare(share: string) {
  const measured = join(root, `.samleng/measured/${share.replace('/', '-of-')}.txt`)
  mkdirSync(dirname(measured), { recursive: true })
  const report = await runNode([
    ...['--test', '--test-isolation=none', `--test-shard=${share}`],
    ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./src/cli/_measured.ts', `--test-reporter-destination=${measured}`],
    ...['src/**/*.test.ts', 'e2e/*.test.ts'],
  ])
  return { measured, report }
}

async function contentReport(folder: string): Promise<string | undefined> {
  const { isRight, report } = await checkedContent({ content: folder, reporter: 'text' })
  return isRight ? undefined : report(false)
}

async function browserTests(): Promise<string | undefined> {
  const { findBrowser, WrongBrowser } = await import('./_browser.ts')
  const { t } = words()
  try {
    const browser = await findBrowser()
    if (!browser) return t('test.no-browser')
    const config = ['--config', 'e2e/playwright.config.ts']
    const env = { SAMLENG_LAUNCH: JSON.stringify(browser) }
    const report = await run('@playwright/test/cli.js', ['test', ...config], env)
    const measured = join(root, '.samleng/e2e/measured.txt')
    if (report === undefined && existsSync(measured))
      process.stdout.write(readFileSync(measured, 'utf8'))
    return report
  } catch (error) {
    if (error instanceof WrongBrowser) return t('test.wrong-browser', { path: error.message })
    throw error
  }
}

/** @param program from `node_modules/` */
const run = (program: string, args: readonly string[], env?: Readonly<Record<string, string>>) =>
  runNode([join(root, 'node_modules', program), ...args], env)

/** The tests choose content, day and address themselves. */
const chosenByTests = ['SAMLENG_CONTENT', 'SAMLENG_OUT', 'SAMLENG_AS_OF', 'SAMLENG_URL']

/** @returns all it printed, when it failed */
async function runNode(
  args: readonly string[],
  added: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    ...added,
  }
  for (const name of chosenByTests) delete env[name]
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => printed.push(part))
  child.stderr.on('data', (part: Buffer) => printed.push(part))
  const code = await new Promise((done) => child.on('close', done))
  return code === 0 ? undefined : Buffer.concat(printed).toString('utf8') || String(code)
}
