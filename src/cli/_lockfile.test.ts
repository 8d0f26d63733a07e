import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockProblems } from './_lockfile.ts'

const locked = { version: '1.0.0', integrity: 'sha512-x' }

test('an optional package without an entry is a problem', () => {
  const packages = {
    '': { optionalDependencies: { here: '1.0.0', lost: '1.0.0' } },
    'node_modules/here': { ...locked, optionalDependencies: { '@lost/win32': '1.0.0' } },
  }
  assert.deepEqual(
    [...lockProblems({ packages })],
    [
      { kind: 'unlocked', entry: '', name: 'lost' },
      { kind: 'unlocked', entry: 'node_modules/here', name: '@lost/win32' },
    ],
  )
})

test('an optional package may lie inside the one that needs it, or beside any above it', () => {
  const needs = { ...locked, optionalDependencies: { inside: '1.0.0', '@a/beside': '1.0.0' } }
  const packages = {
    'node_modules/outer': locked,
    'node_modules/outer/node_modules/@a/beside': locked,
    'node_modules/outer/node_modules/@b/inner': needs,
    'node_modules/outer/node_modules/@b/inner/node_modules/inside': locked,
  }
  assert.deepEqual([...lockProblems({ packages })], [])
  const elsewhere = { ...packages, 'node_modules/@b/inner': needs }
  assert.deepEqual(
    [...lockProblems({ packages: elsewhere })].map(({ entry }) => entry),
    ['node_modules/@b/inner', 'node_modules/@b/inner'],
  )
})

test('a package without version or integrity is a problem, unless it is not downloaded by itself', () => {
  const packages = {
    'node_modules/no-integrity': { version: '1.0.0' },
    'node_modules/no-version': { integrity: 'sha512-x' },
    'node_modules/link': { link: true },
    'node_modules/a/node_modules/b': { version: '1.0.0', inBundle: true },
    'node_modules/right': locked,
  }
  assert.deepEqual(
    [...lockProblems({ packages })],
    [
      { kind: 'unverified', entry: 'node_modules/no-integrity' },
      { kind: 'unverified', entry: 'node_modules/no-version' },
    ],
  )
})
