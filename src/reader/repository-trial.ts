import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { changeLogOf } from './change-log.ts'
import { read } from './index.ts'
import { type Changes, right } from './trial.ts'

/** @returns what the story says, without leaving its repository behind */
export async function told<Answer>(
  story: (repository: Repository) => Promise<Answer>,
): Promise<Answer> {
  const repository = new Repository()
  try {
    return await story(repository)
  } finally {
    repository.remove()
  }
}

/** A project whose content folder is in a repository, with a history of its own: for tests of the change log. */
export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'samleng-repository-'))
  readonly folder = join(this.root, 'content')
  #author = 'An Editor'

  constructor(files: Changes = right) {
    this.write(files)
    this.git('init', '--quiet', '--initial-branch=main')
  }

  write(files: Changes): this {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
    }
    return this
  }

  by(author: string): this {
    this.#author = author
    return this
  }

  /** Everything as it lies there. @param when a day, or a day and a time with its zone */
  commit(when: string, message = 'A message'): this {
    const date = when.length === 10 ? `${when}T12:00:00Z` : when
    this.git('add', '--all')
    return this.git('commit', '--quiet', '--allow-empty', '-m', message, `--date=${date}`, date)
  }

  /** The last argument of `commit` and `merge` is the date of the committer. */
  git(...args: string[]): this {
    const dated = args[0] === 'commit' || args[0] === 'merge'
    const date = dated ? (args.pop() as string) : '2026-01-01T00:00:00Z'
    const who = { name: this.#author, email: 'editor@voice.org' }
    const { status, stderr } = spawnSync('git', ['-C', this.root, ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: who.name,
        GIT_AUTHOR_EMAIL: who.email,
        GIT_COMMITTER_NAME: who.name,
        GIT_COMMITTER_EMAIL: who.email,
        GIT_COMMITTER_DATE: date,
      },
    })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return this
  }

  /** A program that leaves a mark when it is run, and whether it was. */
  trap(): { program: string; hasSnapped(): boolean } {
    const [program, mark] = [join(this.root, 'trap.sh'), join(this.root, 'snapped')]
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 })
    return { program, hasSnapped: () => existsSync(mark) }
  }

  /** The change log of an entry as lines: `2025-01-01 field summary, text`. */
  async log(address: string, asOf = '2026-01-01', folder = this.folder): Promise<string[]> {
    const { published } = await read({ root: this.root, folder, asOf })
    const log = await changeLogOf({ root: this.root, folder }, published)
    const entry = published.at(address)
    return (entry ? log(entry) : []).map(({ day, changes, authors }) => {
      const told = changes.map(({ what, ...where }) =>
        [what, ...Object.values(where)].filter((word) => word !== undefined).join(' '),
      )
      return [day, told.join(', '), ...authors.map((author) => `by ${author}`)].join(' ')
    })
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
