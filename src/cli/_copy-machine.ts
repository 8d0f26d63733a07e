import { spawnSync } from 'node:child_process'

/** A folder on another machine, as rsync and ssh write it: `you@example.org:/srv/voices`. A drive of Windows has one letter. */
export const isRemote = (target: string): boolean =>
  /^([\w.-]+@)?[A-Za-z0-9][\w.-]+:[^:]+$/.test(target)

/** What rsync says of a step that it could not finish, or that there is no rsync. */
export type RemoteFailure = { failed: 'no-rsync' } | { failed: 'rsync'; said: string }

/**
 * What is already in the folder on the other machine.
 *
 * @returns its names; none when there is no such folder yet
 */
export function namesThere(target: string): string[] | RemoteFailure {
  const { error, status, stdout, stderr } = rsync(['--list-only', '--', `${target}/`])
  if (error) return { failed: 'no-rsync' }
  // 23: it reached the machine, and the folder is not there.
  if (status === 23) return []
  if (status !== 0) return { failed: 'rsync', said: firstLine(stderr) }
  return stdout
    .split('\n')
    .map((line) => /^\S+\s+\S+\s+\S+\s+\S+ (.+)$/.exec(line)?.[1] ?? '')
    .filter((name) => name !== '' && name !== '.')
}

/**
 * Copies a site so that nobody meets the name of a file that is not there: first what is named by others (the folders
 * of README, “Publishing”), then the pages and everything else; what is gone is deleted last.
 */
export function copyToMachine(site: string, target: string): RemoteFailure | undefined {
  const named = ['/_astro/***', '/search/', '/search/*/***'].map((path) => `--include=${path}`)
  for (const step of [[...named, '--exclude=*'], [], ['--delete-after']]) {
    const { error, status, stderr } = rsync([...copying, ...step, '--', `${site}/`, target])
    if (error) return { failed: 'no-rsync' }
    if (status !== 0) return { failed: 'rsync', said: firstLine(stderr) }
  }
  return undefined
}

/** The other machine reads every file of the copy again; which ones are not as here? */
export function differencesThere(site: string, target: string): string[] | RemoteFailure {
  const asking = ['--dry-run', '--delete', '--out-format=%n', '--', `${site}/`, target]
  const { status, stdout, stderr } = rsync([...copying, ...asking])
  if (status !== 0) return { failed: 'rsync', said: firstLine(stderr) }
  return stdout.split('\n').filter((name) => name !== '')
}

/** By their bytes, and not by their times, which every build makes anew; a large file that was cut off goes on. */
const copying = [
  ...['--recursive', '--checksum', '--chmod=D755,F644', '--perms', '--protect-args'],
  ...['--partial-dir=.rsync-partial'],
]

/** What went wrong comes first; after it, rsync says how it ended. */
const firstLine = (text: string): string => text.trim().split(/\r?\n/)[0] as string

const rsync = (args: readonly string[]) =>
  spawnSync('rsync', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
