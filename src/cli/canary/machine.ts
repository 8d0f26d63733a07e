import { execFileSync } from 'node:child_process'
import { homedir, hostname, userInfo } from 'node:os'

/** Something that this machine has, and that nobody planted. */
export interface Mark {
  slot: string
  text: string
}

/**
 * What would tell where and when a site was built: folders, names of the machine and its user, of whoever commits, and
 * the clock. A name that may well be a word of the content proves nothing, and is left out.
 *
 * @param begun in milliseconds
 */
export function machineMarks(root: string, begun: number, ended: number): Mark[] {
  const names: readonly Mark[] = [
    { slot: 'name of the machine', text: hostname() },
    { slot: 'name of the user', text: userInfo().username },
    { slot: 'git user.name', text: git('user.name', root) },
    { slot: 'git user.email', text: git('user.email', root) },
  ]
  const paths: readonly Mark[] = [
    { slot: 'project folder', text: root },
    { slot: 'home folder', text: homedir() },
  ]
  return [
    ...names.filter(({ text }) => text.length > 5 && !/^(localhost|runner)$/.test(text)),
    ...paths.filter(({ text }) => text.length > 5),
    ...clock(begun, ended),
  ]
}

/** The hours, as people and as programs write them; of seconds since 1970, all but the last two digits. */
function* clock(begun: number, ended: number): Generator<Mark> {
  const hour = 3_600_000
  for (let time = begun; time < ended + hour; time += hour) {
    const moment = new Date(Math.min(time, ended))
    yield { slot: 'hour of the build', text: moment.toISOString().slice(0, 13) }
    yield { slot: 'hour of the build', text: moment.toUTCString().slice(0, -10) }
  }
  for (let time = begun; time < ended + 100_000; time += 100_000)
    yield { slot: 'time of the build', text: String(Math.floor(time / 100_000)) }
}

function git(name: string, cwd: string): string {
  try {
    return execFileSync('git', ['config', name], { cwd, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
