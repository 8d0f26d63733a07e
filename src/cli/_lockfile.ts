/** The part of package-lock.json (version 3) that decides whether `npm ci` works on every platform. */
export interface Lockfile {
  packages: Readonly<Record<string, LockEntry>>
}

interface LockEntry {
  version?: string
  integrity?: string
  /** A folder of this project, or a package inside the file of another: neither is downloaded by itself. */
  link?: boolean
  inBundle?: boolean
  optionalDependencies?: Readonly<Record<string, string>>
}

export type LockProblem =
  | { kind: 'unlocked'; entry: string; name: string }
  | { kind: 'unverified'; entry: string }

/**
 * An optional package without an entry stops `npm ci` with EUSAGE on the platform that needs it; it gets lost where
 * the lockfile was written by a registry that lacks that platform. One without version or integrity could be anything.
 */
export function* lockProblems({ packages }: Lockfile): Generator<LockProblem> {
  for (const [entry, locked] of Object.entries(packages)) {
    yield* Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(entry, name, packages))
      .map((name) => ({ kind: 'unlocked' as const, entry, name }))
    if (isDownloaded(entry, locked) && !(locked.version && locked.integrity))
      yield { kind: 'unverified', entry }
  }
}

/** The entry without a path is the project itself. */
const isDownloaded = (entry: string, { link, inBundle }: LockEntry): boolean =>
  entry !== '' && !link && !inBundle

/** As Node resolves: inside the package itself, then in every `node_modules` above it. */
function isLocked(entry: string, name: string, packages: Lockfile['packages']): boolean {
  const parts = entry.split('node_modules/')
  return parts.some((_, index) => {
    const above = parts.slice(0, parts.length - index).join('node_modules/')
    const folder = above === '' || above.endsWith('/') ? above : `${above}/`
    return `${folder}node_modules/${name}` in packages
  })
}
