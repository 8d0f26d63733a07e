import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { root, workshop } from './site.ts'

const run = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

test('a bare clone is all it takes to have the site again', () => {
  const hasRepository = spawnSync('git', ['rev-parse', '--git-dir'], { cwd: root }).status === 0
  test.skip(!hasRepository, 'there is no git here, or this is no repository')
  const folder = mkdtempSync(join(tmpdir(), 'samleng-restore-'))
  const start = performance.now()
  try {
    const bare = join(folder, 'ទុក.git')
    // By an address: from a path, git would only link the files. A checkout of a CI may hold the last commit alone.
    run(folder, 'git', 'clone', '--quiet', '--bare', pathToFileURL(root).href, bare)
    const again = join(folder, 'another name')
    run(folder, 'git', 'clone', '--quiet', bare, again)
    expect(existsSync(join(again, '.samleng'))).toBe(false)
    symlinkSync(join(root, 'node_modules'), join(again, 'node_modules'))
    const node = process.execPath
    const cli = ['--disable-warning=ExperimentalWarning', join(again, 'src/cli/index.ts')]
    expect(run(again, node, ...cli, 'build')).toContain(join(again, 'dist'))
    expect(run(again, node, ...cli, 'verify')).toContain('is whole')
    // The history has come along, as far as there was one.
    const isWhole = run(root, 'git', 'rev-parse', '--is-shallow-repository') === 'false\n'
    const page = readFileSync(join(again, 'dist/asks/annual-dialogue/index.html'), 'utf8')
    expect(/to this page since|On this site since/.test(page)).toBe(isWhole)
    const copy = join(folder, 'second place/site')
    expect(run(again, node, ...cli, 'mirror', copy)).toContain(copy)
    expect(run(again, node, ...cli, 'verify', copy)).toContain('is whole')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  appendFileSync(
    join(workshop, 'measured.txt'),
    `  restored from a bare clone, built, verified and mirrored in ${seconds} s\n`,
  )
})
