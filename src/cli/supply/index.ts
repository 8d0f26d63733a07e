import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lockfile, type LockProblem, lockCounts, lockProblems } from './lockfile.ts'
import { type MadeFileProblem, madeFileProblems } from './made-files.ts'
import { type Manifest, type ReasonProblem, reasonProblems } from './reasons.ts'
import { type WorkflowProblem, workflowProblems } from './workflows.ts'

export type SupplyProblem =
  | LockProblem
  | ReasonProblem
  | WorkflowProblem
  | MadeFileProblem
  | { kind: 'scripts-run' }

/**
 * What is wrong with the packages and the workflows of this project, and how many packages it trusts.
 *
 * @param root the project folder
 */
export function supplyOf(root: string) {
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  const lock: Lockfile = JSON.parse(text('package-lock.json'))
  const manifest: Manifest = JSON.parse(text('package.json'))
  const problems: SupplyProblem[] = [
    ...lockProblems(lock, manifest.allowScripts),
    ...reasonProblems(manifest, text('README.md')),
    ...workflowsIn(root).flatMap((file) => [...workflowProblems(file, text(file))]),
    ...madeFileProblems(root),
  ]
  if (!/^ignore-scripts=true$/m.test(text('.npmrc'))) problems.push({ kind: 'scripts-run' })
  return { problems, counts: lockCounts(lock) }
}

/** A coalition that publishes by other means may have deleted them. */
function workflowsIn(root: string): string[] {
  const folder = '.github/workflows'
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
    .map((file) => `${folder}/${file}`)
}
