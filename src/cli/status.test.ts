import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTrialFolder } from './import/trial.ts'

/** Runs the command as an editor does, on the made-up State. */
function status(...args: string[]) {
  const index = join(import.meta.dirname, 'index.ts')
  const content = ['--content', 'e2e/content']
  return spawnSync(process.execPath, [index, 'status', ...content, ...args], { encoding: 'utf8' })
}

test('an editor is told what there is to do, with the file of each', () => {
  const { stdout, stderr, status: code } = status('--count', '1')
  assert.equal(stderr, '')
  assert.equal(code, 0)
  const parts = stdout.split('\n\n')
  assert.equal(parts[0], 'On 15 January 2026 there are 46 entries; readers see 44.')
  assert.equal(
    parts[1],
    'Overdue: 1 promise\n  e2e/content/asks/teacher-training.md  Training for every teacher: promised by September 2025, 107 days late',
  )
  assert.match(
    parts[2] ?? '',
    /^Open: 4 other asks\n {2}\S+ {2}.*\n {2}and 3 more: npm run status -- --only open --count 4$/,
  )
})

test('programs are told everything, in the language that was asked for', () => {
  const { stdout } = status('--reporter', 'json', '--only', 'hidden, overdue', '--locale', 'km')
  const { asOf, questions } = JSON.parse(stdout)
  assert.equal(asOf, '2026-01-15')
  assert.deepEqual(
    questions.map(({ name, count }: { name: string; count: number }) => [name, count]),
    [
      ['overdue', 1],
      ['hidden', 2],
    ],
  )
  const [late] = questions[0].findings
  assert.deepEqual(
    { ...late, title: '' },
    {
      file: 'e2e/content/asks/teacher-training.md',
      title: '',
      sentence: 'បានសន្យាត្រឹម កញ្ញា ២០២៥ យឺត ១០៧ ថ្ងៃហើយ',
      collection: 'asks',
      id: 'teacher-training',
      says: 'late',
      values: { date: '2025-09', count: 107 },
    },
  )
})

test('a pull request is told in Markdown', () => {
  const { stdout } = status('--reporter', 'markdown', '--only', 'hidden', '--as-of', '2026-03-01')
  assert.equal(
    stdout,
    'On 1 March 2026 there are 46 entries; readers see 45.\n\n### Hidden: 1 entry\n\n- `e2e/content/asks/not-ready.md` Not ready DRAFT-SECRET-7f3a: is a draft\n',
  )
})

test('a title is told as words, whatever signs are in it', () =>
  inTrialFolder(
    {
      'sectors/a.md': `---\ntitle: "<b onclick=x>[a](javascript:b) @all | # c"\nconfirmBy: 2020-01-01\n---\n`,
    },
    async ({ folder }) => {
      const run = (reporter: string) =>
        status('--content', folder, '--only', 'unconfirmed', '--reporter', reporter).stdout
      assert.match(run('text'), /<b onclick=x>\[a\]\(javascript:b\) @all \| # c: /)
      assert.match(
        run('markdown'),
        /` \\<b onclick=x\\>\\\[a\\\]\(javascript:b\) \\@all \\\| \\# c: /,
      )
    },
  ))

test('what there is not to ask for is named, with what was meant', () => {
  const { status: code, stderr } = status('--only', 'overdu')
  assert.equal(code, 2)
  assert.equal(stderr, 'There is no “overdu” to ask for. Did you mean “overdue”?\n')
  assert.match(status('--only', 'x').stderr, /^There is no “x” to ask for\. Take one of: overdue, /)
})
