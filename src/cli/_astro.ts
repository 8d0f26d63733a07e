import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './_content.ts'

/**
 * Runs Astro as a program of its own, on the Node that runs this one; the CLI itself never imports it.
 *
 * @param env added to the environment
 * @returns its exit code; 1 when a signal ended it
 */
export function runAstro(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const program = join(root, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ...env },
  })
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => {
      process.off('SIGTERM', stop)
      done(code ?? 1)
    })
  })
}
