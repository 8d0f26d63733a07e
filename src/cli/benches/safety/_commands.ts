import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project folder. */
export const root = join(import.meta.dirname, '../../../..')

export interface Launch {
  env?: Readonly<Record<string, string | undefined>>
  /** Put before Node: `taskset -c 0`. */
  before?: readonly string[]
  /** Another copy of the project. */
  project?: string
}

/** A command of this program, leading a group of processes, so that all of them can be killed at once. */
export function launch(
  args: readonly string[],
  { env, before = [], project = root }: Launch = {},
): ChildProcess {
  const program = join(project, 'src/cli/index.ts')
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', program]
  const [first = '', ...rest] = [...before, ...node, ...args]
  return spawn(first, rest, { cwd: project, detached: true, env: { ...process.env, ...env } })
}

/** What a command said, and how it ended. */
export async function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: string | null; said: string }> {
  // Not as text: a part may end inside a letter.
  const parts: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => parts.push(part))
  child.stderr?.on('data', (part: Buffer) => parts.push(part))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code, signal) =>
      done({ code, signal, said: Buffer.concat(parts).toString('utf8') }),
    )
  })
}

export const run = (args: readonly string[], how?: Launch) => ended(launch(args, how))

/** Content as small as can be: one page, in one language. */
export function writeSmallContent(folder: string, title: string): void {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(
    join(folder, 'site.yml'),
    `name: { en: Small }
tagline: { en: As small as can be. }
url: https://small.test/
locales: [en]
stateUnderReview: XSA
stateNames: { XSA: { en: Samara } }
timeZone: UTC
asOf: 2026-01-15
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
publisher: { en: Small }
theme: { accent: "#5b2a6e" }
`,
  )
  writeFileSync(join(folder, 'pages/about.md'), `---\ntitle: ${title}\n---\nOne page.\n`)
}
