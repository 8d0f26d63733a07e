import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './site.ts'

/** As a terminal does: the launcher leads a group of processes, and Ctrl-C reaches all of them. */
export const launch = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, [join(root, 'src/cli/launch.mjs'), command, ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
  })

/** What a command says, as soon as it says it; rejects with all it said when it ends before. */
export function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  let text = ''
  return new Promise((done, failed) => {
    const read = (part: Buffer) => {
      text += part
      const [found] = wanted.exec(text) ?? []
      if (found) done(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', () => failed(new Error(text)))
  })
}

/** Ctrl-C to all processes of a command, or an end to its first one. */
export async function stop(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit')
  process.kill(signal === 'SIGINT' ? -(child.pid as number) : (child.pid as number), signal)
  await ended
}
