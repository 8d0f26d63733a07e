import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Planting } from './planting.ts'

/**
 * A repository around the content, whose configuration names somebody, and whose history, of which pages tell, holds
 * secrets in all that was once there: versions that were public, hidden or on a branch, names of files, of authors and of
 * branches, messages.
 *
 * @param home with a configuration of git
 */
export function plantRepository(planting: Planting, home: string): void {
  const [name, email] = person(planting, 'config')
  writeFileSync(join(home, '.gitconfig'), `[user]\n\tname = ${name}\n\temail = ${email}\n`)
  const now = planting.read(changed)
  const moved = `sectors/canary-${planting.secret('git', 'name of a file')}.md`
  const branch = planting.secret('git', 'name of a branch')
  git(planting, '', 'init', '--initial-branch=main')
  commit(planting, '2018-01-01', { [changed]: version(planting, 'draft', 'visibility: draft\n') })
  const inPublic = version(planting, 'public', '')
  commit(planting, '2018-02-01', { [changed]: inPublic, [moved]: sector(planting) })
  git(planting, '', 'checkout', '-b', branch)
  commit(planting, '2018-03-01', { [changed]: version(planting, 'branch', '') })
  git(planting, '', 'checkout', 'main')
  const message = planting.secret('git', 'message of a merge')
  git(planting, '2018-03-15', 'merge', '--no-ff', '-m', message, branch)
  const until = 'visibility: embargoed\npublishFrom: 9998-01-01\n'
  commit(planting, '2018-04-01', { [changed]: version(planting, 'embargoed', until) })
  rmSync(join(planting.folder, moved))
  commit(planting, '2018-05-01', { [changed]: now })
}

/** The entry that readers are told the changes of. */
const changed = 'asks/canary.md'

/** What the public entry once was, with a secret wherever one can be written. */
function version(planting: Planting, kind: string, visibility: string): string {
  const secret = (slot: string) => planting.secret('git', `${kind} version, ${slot}`)
  return `---\ntitle: ${secret('title')}\nsummary: About ${secret('summary')}.\n${visibility}${secret('name of a field')}: x\ndate: 2017-05-05\nsectors: [${secret('id')}]\naskedBy: [canary]\naddressees: [canary]\nsources: [canary]\nhistory:\n  - date: 2017-06-06\n    kind: ${secret('kind of an event')}\n    text: ${secret('text of an event')}\n    sources: [canary]\n---\n${secret('body')}\n`
}

const sector = (planting: Planting): string =>
  `---\ntitle: ${planting.secret('git', 'title of a file that is gone')}\n---\n`

/** Everything that lies there, by somebody of whom nobody is to read. */
function commit(planting: Planting, day: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) planting.write(path, text)
  const [name, email] = person(planting, `commit of ${day}`)
  const message = planting.secret('git', `message of ${day}`)
  git(planting, '', 'add', '-A')
  const author = ['-c', `user.name=${name}`, '-c', `user.email=${email}`]
  git(planting, day, ...author, 'commit', '--no-verify', '-m', message)
}

const person = (planting: Planting, slot: string) =>
  [
    planting.secret('git', `${slot}, name`),
    `${planting.secret('git', `${slot}, e-mail`)}@canary.org`,
  ] as const

/**
 * @param day of what is committed
 * @throws Error when nothing was planted: what is not there cannot come out
 */
function git({ folder }: Planting, day: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Canary', '-c', 'user.email=canary@canary.org']
  const { status, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...(day !== '' && { GIT_COMMITTER_DATE: `${day}T12:00:00Z` }) },
  })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
}
