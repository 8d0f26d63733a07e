import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'
import { root } from './_content.ts'

/** Somewhere a browser may be: how to launch each one there, likeliest first. Nothing when there is none. */
export type Place = () => Promise<LaunchOptions[]>

/** What SAMLENG_BROWSER names does not start. */
export class WrongBrowser extends Error {}

/**
 * The first browser that really starts here: one that is present and cannot (libraries missing, no sandbox) is passed over.
 *
 * @param places in the order in which they are looked at
 * @returns how Playwright launches it; none when there is no browser anywhere
 * @throws WrongBrowser when SAMLENG_BROWSER names one that does not start
 */
export async function findBrowser(
  chosen: string | undefined = process.env['SAMLENG_BROWSER'],
  places: readonly Place[] = [playwrights, installed, downloaded, bundled],
): Promise<LaunchOptions | undefined> {
  if (chosen) {
    const options = launching({ executablePath: chosen })
    if (await starts(options)) return options
    throw new WrongBrowser(chosen)
  }
  for (const place of places)
    for (const options of await place()) if (await starts(options)) return options
  return undefined
}

/** The one Playwright keeps for itself; where depends on the system and PLAYWRIGHT_BROWSERS_PATH. */
export const playwrights: Place = async () => [launching({})]

/** Chromium, Chrome or Edge, as the system knows them. */
export const installed: Place = async () =>
  [...onPath(process.env['PATH'] ?? ''), ...(usualPaths[process.platform] ?? [])]
    .filter((path) => existsSync(path))
    .map((executablePath) => launching({ executablePath }))

/** Fetched by Playwright, quietly. Where its server cannot be reached this takes seconds, and never more than `limit`. */
export const downloaded: Place = async () => {
  if (process.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD']) return []
  const limit = 180_000
  const program = join(root, 'node_modules/@playwright/test/cli.js')
  const child = spawn(process.execPath, [program, 'install', 'chromium', '--only-shell'], {
    stdio: 'ignore',
    timeout: limit,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  const code = await new Promise((done) => child.on('exit', done).on('error', done))
  return code === 0 ? playwrights() : []
}

/**
 * The one that came with the packages, for Linux on x64, with the libraries a bare machine lacks. It unpacks to the
 * temporary folder; a folder of our own is not shared with other people, and whole or not there.
 */
export const bundled: Place = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = join(root, '.samleng/browser')
  if (!existsSync(folder) && !(await unpacked(folder))) return []
  return [
    launching({
      executablePath: join(folder, 'chromium'),
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
    }),
  ]
}

const archiveName: string = '@sparticuz/chromium'

/** Declared here because an optional package may be missing, and its types with it. */
interface BrowserArchive {
  default: { executablePath(): Promise<string> }
  inflate(archive: string): Promise<string>
}

async function unpacked(folder: string): Promise<boolean> {
  const archive: BrowserArchive | undefined = await import(archiveName).catch(() => undefined)
  if (!archive) return false
  const part = `${folder}-part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  const temporary = process.env['TMPDIR']
  process.env['TMPDIR'] = part
  await archive.default.executablePath()
  await archive.inflate(join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
  if (temporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = temporary
  await rename(part, folder)
  return true
}

/** Chromium refuses its sandbox to root on Linux; everybody else keeps it. The flags stop it from calling home. */
const launching = (options: LaunchOptions): LaunchOptions => ({
  chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
  ...options,
})

const starts = (options: LaunchOptions): Promise<boolean> =>
  chromium.launch({ ...options, timeout: 30_000 }).then(
    (browser) => browser.close().then(() => true),
    () => false,
  )

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

const onPath = (path: string): string[] =>
  names.flatMap((name) =>
    path
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name)),
  )

const programFiles = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
)

/** Where browsers lie that are not on PATH. */
const usualPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programFiles.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
}
