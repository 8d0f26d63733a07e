import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import { nearest } from '#model/nearest.ts'
import { root } from './_content.ts'
import { fromHere } from './_typed-paths.ts'
import { UsageError, unknownName, words } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'
import { bwrapArguments, type Cell } from './sandbox/bwrap.ts'
import { limited } from './sandbox/limits.ts'
import { requestOf } from './sandbox/request.ts'

/** The commands that end by themselves, with where they write. */
const commands: Readonly<Record<string, readonly string[]>> = {
  check: [],
  build: ['--out', '.samleng/dist'],
  zip: ['--out', '.samleng/dist', '--file', '.samleng/dist.zip'],
  test: [],
}

const args = {
  command: { type: 'positional', required: false, description: 'What to run, with its flags.' },
  project: { type: 'string', description: 'The folder of a project. Without it: this one.' },
  content: { type: 'string', description: 'A content folder. Without it: that of the project.' },
  minutes: { type: 'string', description: 'How long it may take. Without it: 30.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'sandbox',
    description: `Runs ${Object.keys(commands).join(', ')} on what a stranger sent: without network, home or secrets.`,
  },
  args,
  async run({ rawArgs }) {
    const { command, passed, ...chosen } = requestOf(rawArgs)
    const written = commandNamed(command)
    const minutes = wholeNumber(chosen.minutes ?? '30')
    const project = chosen.project === undefined ? root : folderNamed(chosen.project)
    const content = chosen.content === undefined ? undefined : folderNamed(chosen.content)
    requireSamePackages(project)
    requireSandbox()
    const yard = emptyYard()
    const program = ['/run/node', '--disable-warning=ExperimentalWarning', 'src/cli/index.ts']
    const line = [
      ...[...program, command, ...passed, ...written],
      ...(content === undefined ? [] : ['--content', '/content']),
    ]
    const code = await run(bwrapArguments(cellOf(project, content, yard), limited(line)), minutes)
    if (code === 0 && written.length > 0)
      console.log(words().t('sandbox.made', { folder: relative('.', join(yard, 'work/dist')) }))
    process.exitCode = code
  },
})

function commandNamed(command: string): readonly string[] {
  const allowed = Object.keys(commands)
  const written = commands[command]
  if (written) return written
  const values = { command, allowed: allowed.join(', ') }
  throw unknownName('sandbox.unknown-command', values, nearest(command, allowed))
}

function folderNamed(name: string): string {
  const folder = fromHere(name)
  if (existsSync(folder)) return folder
  throw new UsageError(words().t('sandbox.no-folder', { folder }))
}

/** Other packages would be code that nobody here has looked at, and to install them needs the network. */
function requireSamePackages(project: string): void {
  const lock = (folder: string) => {
    const file = join(folder, 'package-lock.json')
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  if (lock(project) !== lock(root))
    throw new UsageError(words().t('sandbox.other-packages', { folder: project }))
}

/** Where namespaces are switched off, bwrap is there and does not start. */
function requireSandbox(): void {
  const { error, status, stderr } = spawnSync('bwrap', ['--ro-bind', '/', '/', '/bin/true'])
  if (error) throw new UsageError(words().t('sandbox.no-bwrap'))
  if (status !== 0)
    throw new UsageError(words().t('sandbox.refused', { said: String(stderr).trim() }))
}

/** What the last one left is no concern of the next one. */
function emptyYard(): string {
  const yard = join(root, '.samleng/sandbox')
  rmSync(yard, { recursive: true, force: true })
  for (const folder of ['work', 'temporary']) mkdirSync(join(yard, folder), { recursive: true })
  return yard
}

function cellOf(project: string, content: string | undefined, yard: string): Cell {
  const browsers =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright')
  const packages = join(root, 'node_modules')
  const found = existsSync(browsers) ? resolve(browsers) : undefined
  return { project, packages, content, yard, node: process.execPath, browsers: found, env: env() }
}

/** Settings that change what is made; no key, no name and no address of the machine. */
const kept = [
  ...['SAMLENG_AS_OF', 'SAMLENG_URL', 'SAMLENG_BROWSER', 'SOURCE_DATE_EPOCH'],
  ...['CI', 'GITHUB_ACTIONS', 'TZ'],
]

const env = (): Record<string, string> => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: '/tmp',
  LANG: 'C.UTF-8',
  PLAYWRIGHT_BROWSERS_PATH: '/browsers',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  // A repository that a stranger sent is not even asked for its history.
  SAMLENG_HISTORY: 'none',
  ...Object.fromEntries(kept.flatMap((name) => namedEnv(name))),
})

function namedEnv(name: string): [string, string][] {
  const value = process.env[name]
  return value === undefined ? [] : [[name, value]]
}

/** @returns the exit code; 1 when the time was over */
async function run(line: readonly string[], minutes: number): Promise<number> {
  const child = spawn('bwrap', line, { stdio: ['ignore', 'inherit', 'inherit'] })
  const timer = setTimeout(() => {
    console.error(words().t('sandbox.too-long', { count: minutes }))
    // Everything inside dies with it: it is the first process there.
    child.kill('SIGKILL')
  }, minutes * 60_000)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  clearTimeout(timer)
  return code ?? 1
}
