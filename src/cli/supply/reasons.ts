import type { AllowedScripts } from './lockfile.ts'

/** The part of package.json that names packages. */
export interface Manifest {
  allowScripts?: AllowedScripts
  dependencies?: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
  optionalDependencies?: Readonly<Record<string, string>>
}

export type ReasonProblem = { kind: 'unexplained' | 'gone'; name: string }

/** Whoever adds a package says in the README what it is for; a reason for one that is gone misleads. */
export function* reasonProblems(manifest: Manifest, readme: string): Generator<ReasonProblem> {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const direct = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const explained = namesExplained(readme)
  for (const name of direct) if (!explained.has(name)) yield { kind: 'unexplained', name }
  for (const name of explained) if (!direct.includes(name)) yield { kind: 'gone', name }
}

/** What stands `like this` in the first column of the table. */
function namesExplained(readme: string): Set<string> {
  const [, section = ''] = readme.split('## What it is built on\n')
  const [table = ''] = section.split(/\n## /)
  const cells = [...table.matchAll(/^\|([^|\n]*)\|[^|\n]*\w/gm)].map(([, first = '']) => first)
  return new Set(
    cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)),
  )
}
