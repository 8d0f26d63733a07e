import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockCounts, lockProblems } from './lockfile.ts'

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
    [...lockProblems({ packages: elsewhere })].map(
      (problem) => 'entry' in problem && problem.entry,
    ),
    ['node_modules/@b/inner', 'node_modules/@b/inner'],
  )
})

test('a package without version or integrity is a problem, unless it is not downloaded by itself', () => {
  const packages = {
    'node_modules/no-integrity': { version: '1.0.0' },
    'node_modules/no-version': { integrity: 'sha512-x' },
    'node_modules/weak': { version: '1.0.0', integrity: 'sha1-x' },
    'node_modules/link': { link: true },
    'node_modules/a/node_modules/b': { version: '1.0.0', inBundle: true },
    'node_modules/right': locked,
  }
  assert.deepEqual(
    [...lockProblems({ packages })],
    [
      { kind: 'unverified', entry: 'node_modules/no-integrity' },
      { kind: 'unverified', entry: 'node_modules/no-version' },
      { kind: 'unverified', entry: 'node_modules/weak' },
    ],
  )
})

test('a package from another place than the registry is a problem', () => {
  const address = 'git+ssh://git@github.com/somebody/something.git#abc'
  const packages = {
    'node_modules/right': {
      ...locked,
      resolved: 'https://registry.npmjs.org/right/-/right-1.0.0.tgz',
    },
    'node_modules/git': { ...locked, resolved: address },
    'node_modules/plain': { ...locked, resolved: 'http://registry.npmjs.org/plain.tgz' },
    'node_modules/alike': { ...locked, resolved: 'https://registry.npmjs.org.example.org/a.tgz' },
  }
  assert.deepEqual(
    [...lockProblems({ packages })].map((problem) => 'address' in problem && problem.address),
    [
      address,
      'http://registry.npmjs.org/plain.tgz',
      'https://registry.npmjs.org.example.org/a.tgz',
    ],
  )
})

test('a direct package without one exact version is a problem', () => {
  const wrong = [
    '^1.0.0',
    '1.x',
    '*',
    'latest',
    'file:../a',
    'npm:b@1.0.0',
    'git+https://e.org/a',
    '',
  ]
  for (const version of wrong)
    assert.deepEqual(
      [...lockProblems({ packages: { '': { devDependencies: { a: version } } } })],
      [{ kind: 'inexact', name: 'a', version }],
    )
  for (const version of ['1.2.3', '2.0.0-beta.1'])
    assert.deepEqual([...lockProblems({ packages: { '': { dependencies: { a: version } } } })], [])
})

test('a package that runs a script when it is installed is a problem until package.json refuses it', () => {
  const packages = { 'node_modules/b/node_modules/@a/a': { ...locked, hasInstallScript: true } }
  const problem = { kind: 'script', entry: 'node_modules/b/node_modules/@a/a', name: '@a/a' }
  assert.deepEqual([...lockProblems({ packages })], [problem])
  assert.deepEqual([...lockProblems({ packages }, { '@a/a': true })], [problem])
  assert.deepEqual([...lockProblems({ packages }, { '@a/a': false })], [])
})

test('each package is counted once', () => {
  const packages = {
    '': {},
    'node_modules/a': { ...locked, hasInstallScript: true },
    'node_modules/b': { ...locked, dev: true },
    'node_modules/c': { ...locked, dev: true, optional: true },
    'node_modules/d': { ...locked, optional: true },
    'node_modules/e': { ...locked, devOptional: true },
    'node_modules/f': { link: true },
  }
  assert.deepEqual(lockCounts({ packages }), { build: 1, tests: 2, optional: 2, scripts: 1 })
})
