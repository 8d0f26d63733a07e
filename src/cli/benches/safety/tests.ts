import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ended, root } from './_commands.ts'
import type { Finding, SafetyPart } from './part.ts'

/** What is counted by tests, which `npm test` runs, too. */
const files = [
  'src/reader/attacks-by-*.test.ts',
  'src/reader/harmless-bodies.test.ts',
  'e2e/bad-input.test.ts',
  'src/reader/attachments/*.test.ts',
  'src/cli/_swap.test.ts',
]

/** Runs the tests that hold a promise of their own, and tells what they measured. */
export default {
  async run(): Promise<Finding[]> {
    const findings: Finding[] = []
    for (const file of files) findings.push(await findingOf(file))
    return findings
  },
} satisfies SafetyPart

async function findingOf(file: string): Promise<Finding> {
  if (globSync(file, { cwd: root }).length === 0) throw new Error(`There is no test ${file}.`)
  const { failed, measured } = await runTests(file)
  return {
    what: 'bench.safety.tests',
    values: { file },
    found: failed,
    wanted: { exactly: 0 },
    lines: measured,
  }
}

async function runTests(file: string): Promise<{ failed: number; measured: string[] }> {
  const reporter = join(import.meta.dirname, '../../_measured.ts')
  const args = ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', file]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const { code, said } = await ended(child)
  return {
    failed: code === 0 ? 0 : 1,
    measured: said
      .split('\n')
      .filter(Boolean)
      .map((line) => line.trim()),
  }
}
