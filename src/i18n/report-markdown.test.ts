import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from './index.ts'
import { annotations, type ReportedProblem } from './report.ts'
import { reportMarkdown } from './report-markdown.ts'

const problem: ReportedProblem = {
  code: 'unknown-reference',
  file: 'content/asks/annual-dialogue.md',
  line: 7,
  column: 11,
  field: 'sectors.0',
  values: { id: '<b>|`_a_\n\n# b', folder: 'content/sectors/' },
}
const warning: ReportedProblem = {
  ...problem,
  code: 'untranslated-title',
  level: 'warning',
  field: 'title',
}

test('a table has every problem, errors first, and nothing of a value is markup', () => {
  assert.equal(
    reportMarkdown([warning, problem], 214, translator('en'), { built: false }),
    `1 problem and 1 warning in 214 files. Nothing was built.

<table>
<tr><th>Where</th><th>Kind</th><th>What is wrong, and what to do</th></tr>
<tr><td><code>content/asks/annual-dialogue.md:7:11</code> sectors</td><td>problem</td><td>There is no “&lt;b&gt;|\`_a_␊␊# b” in content/sectors/. Write the name of a file there without its ending, or add the file. [unknown-reference]</td></tr>
<tr><td><code>content/asks/annual-dialogue.md:7:11</code> title</td><td>warning</td><td>The title is not translated, so that lists show the one of the original. Add title. [untranslated-title]</td></tr>
</table>`,
  )
})

test('where nothing is wrong there is no table', () => {
  assert.equal(
    reportMarkdown([], 214, translator('km'), { built: false }),
    'គ្មានបញ្ហាក្នុងឯកសារ ២១៤ ទេ។',
  )
})

test('annotations begin with errors, and say so where GitHub will not show all', () => {
  const words = translator('en')
  const few = annotations([warning, problem], words)
  assert.deepEqual(
    few.map((line) => line.slice(0, 9)),
    ['::error f', '::warning'],
  )
  const many = annotations([...Array<ReportedProblem>(11).fill(warning), problem], words)
  assert.equal(many.length, 13)
  assert.equal(
    many.at(-1),
    '::notice::GitHub shows 10 of each kind at their lines. All of them are in the log, and in the summary of this run.',
  )
})
