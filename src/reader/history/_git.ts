import { spawn } from 'node:child_process'
import { devNull } from 'node:os'

/** What git said, or why it said nothing. */
export type GitAnswer = { said: Buffer } | { failed: 'absent' | 'refused' }

/**
 * Asks git about the repository that a folder lies in. A repository is what somebody sent: its configuration names
 * programs to run and places to fetch from, none of which is needed to read what is there.
 *
 * @param folder absolute
 * @param args of `git`, from the name of the command on
 * @param input lines for its standard input
 */
export function askGit(
  folder: string,
  args: readonly string[],
  input: readonly string[] = [],
): Promise<GitAnswer> {
  const child = spawn('git', ['-C', folder, ...quietly, ...args], {
    env: surroundings(),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
    windowsHide: true,
  })
  const parts: Buffer[] = []
  let bytes = 0
  let complaint = ''
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > mostBytes) child.kill('SIGKILL')
    else parts.push(part)
  })
  child.stderr.on('data', (part: Buffer) => {
    complaint = `${complaint}${part}`.slice(0, 1000)
  })
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input.map((line) => `${line}\n`).join(''))
  return new Promise((done) => {
    child.on('error', () => done({ failed: 'absent' }))
    child.on('close', (code) => {
      if (code === 0) done({ said: Buffer.concat(parts) })
      else done({ failed: isAbsence(complaint) ? 'absent' : 'refused' })
    })
  })
}

const patience = 120_000
const mostBytes = 1_000_000_000

const quietly = [
  ...['--no-pager', '--no-optional-locks', '--no-replace-objects', '--literal-pathspecs'],
  ...[
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    'core.alternateRefsCommand=',
    'log.showSignature=false',
    'log.showRoot=true',
    'safe.bareRepository=explicit',
  ].flatMap((setting) => ['-c', setting]),
]

/** No variable of git's own comes along: in a hook they name another repository. Nothing is fetched. */
const surroundings = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
})

const isAbsence = (complaint: string): boolean =>
  /not a git repository|ambiguous argument 'HEAD'|bad revision 'HEAD'|unknown revision/.test(
    complaint,
  )
