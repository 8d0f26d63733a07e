/** The part of package-lock.json (version 3) that decides what is installed, and whether it can be, on every platform. */
export interface Lockfile {
  packages: Readonly<Record<string, LockEntry>>
}

interface LockEntry {
  version?: string
  integrity?: string
  /** Where it was taken from; without it, from the registry that is set, whose answer the integrity decides upon. */
  resolved?: string
  /** A folder of this project, or a package inside the file of another: neither is downloaded by itself. */
  link?: boolean
  inBundle?: boolean
  /** Needed for tests alone, or by an optional package alone, or by either. */
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  dependencies?: Versions
  devDependencies?: Versions
  optionalDependencies?: Versions
}

type Versions = Readonly<Record<string, string>>

/** What package.json says of the scripts that packages run when they are installed. */
export type AllowedScripts = Readonly<Record<string, boolean>>

export type LockProblem =
  | { kind: 'unlocked'; entry: string; name: string }
  | { kind: 'unverified'; entry: string }
  | { kind: 'elsewhere'; entry: string; address: string }
  | { kind: 'inexact'; name: string; version: string }
  | { kind: 'script'; entry: string; name: string }

/**
 * An optional package without an entry stops `npm ci` with EUSAGE on the platform that needs it; it gets lost where
 * the lockfile was written by a registry that lacks that platform. One without version or SHA-512 could be anything,
 * and one from another place than the registry could become anything.
 */
export function* lockProblems(
  { packages }: Lockfile,
  allowed: AllowedScripts = {},
): Generator<LockProblem> {
  yield* inexactVersions(packages[''] ?? {})
  for (const [entry, locked] of Object.entries(packages)) {
    yield* Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(entry, name, packages))
      .map((name) => ({ kind: 'unlocked' as const, entry, name }))
    if (isDownloaded(entry, locked)) yield* packageProblems(entry, locked, allowed)
  }
}

/** How many packages there are to trust. */
export function lockCounts({ packages }: Lockfile) {
  const locked = Object.entries(packages).filter(([entry, each]) => isDownloaded(entry, each))
  const count = (is: (each: LockEntry) => unknown) => locked.filter(([, each]) => is(each)).length
  return {
    build: count(({ dev, optional, devOptional }) => !dev && !optional && !devOptional),
    tests: count(({ dev }) => dev),
    optional: count(({ dev, optional, devOptional }) => !dev && (optional || devOptional)),
    scripts: count(({ hasInstallScript }) => hasInstallScript),
  }
}

function* packageProblems(
  entry: string,
  { version, integrity, resolved, hasInstallScript }: LockEntry,
  allowed: AllowedScripts,
): Generator<LockProblem> {
  if (!version || !integrity?.startsWith('sha512-')) yield { kind: 'unverified', entry }
  if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    yield { kind: 'elsewhere', entry, address: resolved }
  const name = entry.split('node_modules/').at(-1) as string
  if (hasInstallScript && allowed[name] !== false) yield { kind: 'script', entry, name }
}

/** A range, a tag, an alias, a folder or an address is another package on another day. */
function* inexactVersions(project: LockEntry): Generator<LockProblem> {
  const { dependencies, devDependencies, optionalDependencies } = project
  const direct = { ...dependencies, ...devDependencies, ...optionalDependencies }
  for (const [name, version] of Object.entries(direct))
    if (!/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) yield { kind: 'inexact', name, version }
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
