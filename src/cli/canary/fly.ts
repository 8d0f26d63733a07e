import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSite } from '#reader/index.ts'
import { plantHiddenEntries } from './hidden-entries.ts'
import { machineMarks } from './machine.ts'
import { plantFiles } from './pictures.ts'
import { Planting, type Secret } from './planting.ts'
import { plantPublicEntries } from './public-entries.ts'
import { plantRepository } from './repository.ts'
import { type Leak, leaksIn, leaksInText } from './search.ts'
import { plantEnvironment, plantLeftovers, plantSettings } from './surroundings.ts'

/** The project folder: three above this one. */
const root = resolve(import.meta.dirname, '../../..')

export interface Flight {
  secrets: readonly Secret[]
  leaks: readonly Leak[]
  /** How many files were looked into, caches included. */
  files: number
  /** All that the build printed, when it did not end well: then nothing is proved. */
  failed?: string
}

/**
 * Plants secrets in a copy of a content folder, makes the site and its zip of it as anybody would, and looks for them
 * in every byte that would be uploaded, in the caches, and in what the build prints.
 *
 * @param content absolute
 * @param scratch a folder that is there and empty
 * @param run a number; each has secrets of its own
 */
export async function fly(content: string, scratch: string, run: number): Promise<Flight> {
  const copy = new Planting(scratch, await readSite(content), run)
  cpSync(content, copy.folder, { recursive: true })
  plantPublicEntries(copy)
  await plantHiddenEntries(copy)
  await plantFiles(copy)
  plantLeftovers(copy)
  const env = { ...plantSettings(copy, scratch), ...plantEnvironment(copy, scratch) }
  plantRepository(copy, env['HOME'] as string)
  return build(copy, scratch, env)
}

async function build(
  planting: Planting,
  scratch: string,
  env: Readonly<Record<string, string>>,
): Promise<Flight> {
  const [site, zip] = [join(scratch, 'site'), join(scratch, 'site.zip')]
  const begun = Date.now()
  const { code, printed } = await run(
    ['zip', '--content', planting.folder, '--out', site, '--file', zip, '--as-of', day],
    env,
  )
  const { secrets } = planting
  if (code !== 0) return { secrets, leaks: [], files: 0, failed: printed }
  // Caches stay on the machine, and know their folders; what they hold of the content may travel with them.
  const words = secrets.filter(({ family }) => family !== 'path')
  const marks = machineMarks(root, begun, Date.now())
  const looked = { files: 0 }
  const leaks = [
    ...leaksIn(site, 'dist', { secrets, marks, looked }),
    ...leaksIn(zip, 'dist.zip', { secrets, marks, looked }),
    ...['.samleng', '.astro', 'node_modules/.astro', 'node_modules/.vite'].flatMap((cache) => [
      ...leaksIn(join(root, cache), cache, { secrets: words, marks: [], looked, only: true }),
    ]),
    ...leaksInText(withoutPaths(printed, scratch), 'log', { secrets, marks: [], looked }),
  ]
  return { secrets, leaks, files: looked.files }
}

/** A day before most clocks, so that what the clock says can be told from what the content says. */
const day = '2026-01-15'

/** Where the site was put is said to whoever builds it. */
const withoutPaths = (printed: string, scratch: string): string =>
  printed.replaceAll(new RegExp(`${scratch.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\\S*`, 'g'), '')

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, 'src/cli/index.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.on('data', (part: Buffer) => parts.push(part))
  const code = await new Promise((done) => child.on('close', done))
  return { code, printed: Buffer.concat(parts).toString('utf8') }
}
