import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { madeFileProblems } from './made-files.ts'

function inFolder(files: readonly string[], use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'samleng-supply-'))
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), file)
    }
    use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const git = (root: string, ...args: string[]) => spawnSync('git', args, { cwd: root })

test('a cache that somebody committed is named, one that only lies there is not', () =>
  inFolder(['.samleng/cache/entries/a/0', 'dist/index.html', 'content/dist/a.md'], (root) => {
    git(root, 'init', '-q')
    git(root, 'add', '-f', '.samleng', 'content')
    assert.deepEqual(
      [...madeFileProblems(root)],
      [{ kind: 'made-file', file: '.samleng/cache/entries/a/0' }],
    )
  }))

test('without a repository nothing is committed', () =>
  inFolder(['.samleng/cache/entries/a/0'], (root) =>
    assert.deepEqual([...madeFileProblems(root)], []),
  ))
