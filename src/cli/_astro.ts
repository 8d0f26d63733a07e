import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './_content.ts'

/**
 * Serves the site while somebody writes, as a program of its own, on the Node that runs this one; the CLI itself never
 * imports Astro.
 *
 * @param env added to the environment
 * @returns its exit code; 1 when a signal ended it
 */
export async function serveWithAstro(env: Readonly<Record<string, string>>): Promise<number> {
  const child = startAstro([join(root, 'src/dev/serve.ts')], env, 'inherit')
  return (await endOf(child)) ?? 1
}

/** Why a build by Astro came to nothing. */
export type AstroFailure = 'crashed' | 'silent' | 'killed' | 'no-memory' | 'no-room'

/**
 * Builds with Astro. What it says of faults is passed on at its end, what it says of pages is only listened to: when it
 * has said nothing for long, it hangs.
 *
 * @param patience how long it may say nothing, in milliseconds
 * @returns why it failed; nothing when it did not
 */
export async function buildWithAstro(
  env: Readonly<Record<string, string>>,
  patience = 15 * 60_000,
): Promise<AstroFailure | undefined> {
  const child = startAstro([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], env, 'pipe')
  let said = ''
  let isSilent = false
  const end = () => {
    isSilent = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(end, patience)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(end, patience)
  }
  child.stdout?.on('data', heard)
  child.stderr?.on('data', (part: Buffer) => {
    heard()
    said = `${said}${part}`.slice(-longestWords)
  })
  const code = await endOf(child).finally(() => clearTimeout(timer))
  const reason = code === 0 ? undefined : isSilent ? 'silent' : reasonIn(said, code)
  // Of a full disk or memory its stack says nothing that helps.
  if (reason === undefined || reason === 'crashed') process.stderr.write(said)
  return reason
}

const longestWords = 100_000

function reasonIn(said: string, code: number | null): AstroFailure {
  if (/heap out of memory|allocation failed/i.test(said)) return 'no-memory'
  if (/\b(ENOSPC|EDQUOT|EFBIG)\b|no space left on device/i.test(said)) return 'no-room'
  return code === null ? 'killed' : 'crashed'
}

/** Its input is a pipe that ends with this process, and Astro with it (`_leash.ts`). */
function startAstro(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  output: 'inherit' | 'pipe',
): ChildProcess {
  const leash = new URL('_leash.ts', import.meta.url).href
  const options = ['--disable-warning=ExperimentalWarning', '--import', leash]
  return spawn(process.execPath, [...options, ...args], {
    cwd: root,
    stdio: ['pipe', output, output],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ...env },
  })
}

/** @returns the exit code; nothing when a signal ended it */
async function endOf(child: ChildProcess): Promise<number | null> {
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  try {
    return await new Promise<number | null>((done, failed) => {
      child.on('error', failed)
      child.on('close', done)
    })
  } finally {
    process.off('SIGTERM', stop)
  }
}
