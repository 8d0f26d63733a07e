import { spawnSync } from 'node:child_process'

export interface MadeFileProblem {
  kind: 'made-file'
  /** From the project folder. */
  file: string
}

/** What commands make, and trust when they find it again: caches, packages, the finished site. */
const made = ['.samleng', '.astro', 'node_modules', 'dist']

/**
 * What commands make is never committed: a stranger could write by hand what a build would take for its own, and nobody
 * reads it in a pull request.
 *
 * @param root the project folder; where it is no git repository, nothing is committed
 */
export function* madeFileProblems(root: string): Generator<MadeFileProblem> {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--', ...made], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) return
  for (const file of stdout.split('\0').filter(Boolean)) yield { kind: 'made-file', file }
}
