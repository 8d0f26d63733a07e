import { askGit } from './_git.ts'

/** A commit of the line of the branch itself: what was merged into it came in at once, and was not public before. */
export interface Commit {
  /** When it came in, in seconds since 1970. */
  time: number
  author: string
  files: readonly FileChange[]
}

export interface FileChange {
  /** From the folder, with `/` between the parts. */
  path: string
  /** What is in it now; none when it was taken away, or is no file. */
  blob: string | undefined
  /** The path under which the same bytes lay before. */
  from?: string
}

/**
 * What happened below a folder, oldest first.
 *
 * @returns nothing when git could not say
 */
export async function commitsOf(folder: string): Promise<Commit[] | undefined> {
  // Without a path git is twice as fast, and --relative leaves out the other folders all the same.
  const answer = await askGit(folder, [
    ...['log', 'HEAD', '--first-parent', '-m', '--reverse', '--relative', '--no-color'],
    ...[
      '--raw',
      '-z',
      '--no-abbrev',
      '-M100%',
      '--no-ext-diff',
      '--no-textconv',
      '--encoding=UTF-8',
    ],
    ...['--format=%H%x00%ct%x00%aN'],
  ])
  if (!('said' in answer)) return undefined
  return commitsIn(answer.said.toString('utf8').split('\0')).filter(({ files }) => files.length > 0)
}

/** Three parts for a commit; for each file in it two, for one that was moved three, the first of them with a colon. */
function commitsIn(parts: readonly string[]): Commit[] {
  const commits: (Commit & { files: FileChange[] })[] = []
  for (let at = 0; at < parts.length - 1; ) {
    const [head = '', ...others] = parts.slice(at, at + 3)
    const line = head.trimStart()
    const isMove = / R\d*$/.test(line)
    if (line.startsWith(':'))
      commits.at(-1)?.files.push(changeIn(line, others.slice(0, isMove ? 2 : 1)))
    else commits.push({ time: Number(others[0]), author: others[1] ?? '', files: [] })
    at += line.startsWith(':') && !isMove ? 2 : 3
  }
  return commits
}

/** `:100644 100644 <blob> <blob> M` (git-diff-tree, “Raw output format”); what is not a file has another mode. */
function changeIn(line: string, paths: readonly string[]): FileChange {
  const [, mode = '', , blob] = line.split(' ')
  return {
    path: paths.at(-1) as string,
    blob: mode.startsWith('100') ? blob : undefined,
    ...(paths.length === 2 && { from: paths[0] as string }),
  }
}
