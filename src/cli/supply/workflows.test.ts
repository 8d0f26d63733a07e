import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workflowProblems } from './workflows.ts'

const hash = '0123456789abcdef0123456789abcdef01234567'
const right = `
on: [push, pull_request]
permissions: {}
jobs:
  build:
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${hash}
        with: { persist-credentials: false }
      - run: npm ci --ignore-scripts
  publish:
    permissions: { contents: write, id-token: write }
    steps:
      - uses: actions/deploy-pages@${hash}
      - run: gh release create "$TAG"
        env: { TAG: "\${{ github.ref_name }}" }
`

const problems = (text: string) =>
  [...workflowProblems('a.yml', text)].map(({ kind, job, value }) => [kind, job, value])

test('a workflow that reads, builds, and publishes in another job is right', () => {
  assert.deepEqual(problems(right), [])
})

/** What is changed in the right one, and what is said of it. */
const wrong: readonly [string, string, readonly string[]][] = [
  ['[push, pull_request]', 'pull_request_target', ['workflow-trigger', '', 'pull_request_target']],
  ['[push, pull_request]', '[push, issue_comment]', ['workflow-trigger', '', 'issue_comment']],
  ['[push, pull_request]', '{ workflow_run: {} }', ['workflow-trigger', '', 'workflow_run']],
  ['permissions: {}\n', '', ['workflow-open', '', 'null']],
  ['permissions: {}\n', 'permissions: read-all\n', ['workflow-open', '', '"read-all"']],
  ['{ contents: read }', '{ pages: write }', ['workflow-rights', 'build', 'pages: write']],
  ['{ contents: read }', 'write-all', ['workflow-rights', 'build', 'write-all']],
  ['github.ref_name', 'secrets.KEY', ['workflow-secret', '', 'secrets.KEY']],
  [
    `deploy-pages@${hash}`,
    'deploy-pages@v5',
    ['workflow-unpinned', 'publish', 'actions/deploy-pages@v5'],
  ],
  [`actions/deploy-pages@${hash}`, './here', ['workflow-unpinned', 'publish', './here']],
  [`actions/deploy-pages@${hash}`, 'docker://a', ['workflow-unpinned', 'publish', 'docker://a']],
  [
    '{ persist-credentials: false }',
    '{ fetch-depth: 0 }',
    ['workflow-credentials', 'build', `actions/checkout@${hash}`],
  ],
  [`deploy-pages@${hash}`, `cache@${hash}`, ['workflow-cache', 'publish', `actions/cache@${hash}`]],
  ['npm ci --ignore-scripts', 'npm ci', ['workflow-install', 'build', 'npm ci']],
  [
    '"$TAG"',
    `$${'{{ github.ref_name }}'}`,
    ['workflow-expression', 'publish', `gh release create $${'{{ github.ref_name }}'}`],
  ],
]

for (const [part, other, problem] of wrong)
  test(`“${other || part.trim()}” in a workflow is a problem`, () => {
    assert.ok(right.includes(part))
    assert.deepEqual(problems(right.replace(part, () => other)), [problem])
  })

test('a job that is another workflow names it by its hash', () => {
  const text =
    'on: push\npermissions: {}\njobs: { a: { uses: some/where/.github/workflows/a.yml@main } }'
  assert.deepEqual(problems(text), [
    ['workflow-unpinned', 'a', 'some/where/.github/workflows/a.yml@main'],
  ])
})
