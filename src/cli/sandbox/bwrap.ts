import { lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What may be seen and written inside; every path is absolute, outside. */
export interface Cell {
  /** The folder of the project that is not trusted: its files are seen, and none can be changed. */
  project: string
  /** The packages to run it with. */
  packages: string
  /** What it leaves: two folders in here, `work` (its `.samleng`) and `temporary` (its `/tmp`). They are there. */
  yard: string
  /** The program of Node. */
  node: string
  /** A content folder from outside the project, seen as `/content`. */
  content: string | undefined
  /** A folder of browsers that Playwright keeps, if there is one. */
  browsers: string | undefined
  /** What is set inside; nothing else is. */
  env: Readonly<Record<string, string>>
}

/** Where the project lies inside, so that no message names a home. */
const inside = '/project'

/** Never seen: keys, earlier sites, packages of its own; what it needs of these is put there by itself. */
const unseen = /^(\.git|\.env.*|node_modules|\.samleng|\.astro|dist.*)$/

/**
 * The arguments of `bwrap` that run a program in a cell: no network, no other processes, no home, the project to be
 * read, no privileges and no way to new ones (bwrap sets `no_new_privs` by itself). See bwrap(1).
 *
 * @param program with its arguments; Node is `/run/node`
 */
export function bwrapArguments(cell: Cell, program: readonly string[]): string[] {
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...['--hostname', 'sandbox'],
    ...system(),
    ...['--proc', '/proc', '--dev', '/dev'],
    ...['--bind', join(cell.yard, 'temporary'), '/tmp'],
    ...['--ro-bind', realpathSync(cell.node), '/run/node'],
    ...(cell.browsers === undefined ? [] : ['--ro-bind', cell.browsers, '/browsers']),
    ...(cell.content === undefined ? [] : ['--ro-bind', cell.content, '/content']),
    ...project(cell),
    '--clearenv',
    ...Object.entries(cell.env).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--chdir', inside, '--', ...program],
  ]
}

/** The programs of the system and what these need to start and to write in any script. */
function system(): string[] {
  const folders = ['/usr', '/bin', '/sbin', '/lib', '/lib64'].flatMap((path) => shown(path, path))
  const settings = ['/etc/ld.so.cache', '/etc/fonts', '/etc/alternatives', '/nix/store']
  return [...folders, ...settings.flatMap((path) => ['--ro-bind-try', path, path])]
}

/** One entry at a time: so a file that is not to be seen is not there, and the folder around them holds no new ones. */
function project({ project: folder, packages, yard }: Cell): string[] {
  return [
    ...['--tmpfs', inside],
    ...readdirSync(folder)
      .filter((name) => !unseen.test(name))
      .toSorted()
      .flatMap((name) => shown(join(folder, name), `${inside}/${name}`)),
    ...['--ro-bind', realpathSync(packages), `${inside}/node_modules`],
    ...['--bind', join(yard, 'work'), `${inside}/.samleng`],
    ...['--tmpfs', `${inside}/.astro`],
    ...['--remount-ro', inside],
  ]
}

/** A link stays a link: followed from outside, it would let in what it points to. */
function shown(path: string, there: string): string[] {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return []
  return found.isSymbolicLink()
    ? ['--symlink', readlinkSync(path), there]
    : ['--ro-bind', path, there]
}
