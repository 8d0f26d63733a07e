/** What somebody asked to be run in the sandbox. */
export interface Request {
  /** The name of the command; empty when none was given. */
  command: string
  /** What is handed on to it. */
  passed: readonly string[]
  /** Flags of the sandbox's own, as they were written. */
  project: string | undefined
  minutes: string | undefined
  content: string | undefined
}

/** The flags of the sandbox may stand anywhere; everything else is the command's. */
export function requestOf(rawArgs: readonly string[]): Request {
  const own: Record<string, string | undefined> = {}
  const others: string[] = []
  for (let index = 0; index < rawArgs.length; index++) {
    const word = rawArgs[index] as string
    const [flag = '', value] = word.split(/=(.*)/s)
    if (names.includes(flag)) own[flag] = value ?? rawArgs[++index] ?? ''
    else others.push(word)
  }
  const [command = '', ...passed] = others
  return {
    command,
    passed,
    project: own['--project'],
    minutes: own['--minutes'],
    content: own['--content'],
  }
}

const names = ['--project', '--minutes', '--content']
