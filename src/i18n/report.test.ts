import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import en from './en.json' with { type: 'json' }
import { isKey, locales, translator } from './index.ts'
import {
  type ReportedProblem,
  reportGithub,
  reportJson,
  reportText,
  type TablePlace,
} from './report.ts'

const problem: ReportedProblem = {
  code: 'unknown-reference',
  file: 'content/asks/annual-dialogue.md',
  line: 7,
  field: 'sectors.0',
  values: { id: 'human-right', folder: 'content/sectors/', nearest: 'human-rights' },
}
const another: ReportedProblem = {
  ...problem,
  code: 'missing-source',
  line: 12,
  field: 'history.0.sources',
  values: { folder: 'content/sources/' },
}
const warning: ReportedProblem = {
  ...problem,
  code: 'untranslated-title',
  level: 'warning',
  values: {},
}
const words = translator('en')
const notBuilt = { built: false }

test('the report is the one of the design, to the letter', () => {
  assert.equal(
    reportText([problem, another], 214, words, notBuilt),
    `content/asks/annual-dialogue.md:7  sectors  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]
content/asks/annual-dialogue.md:12 history.0.sources  An event needs at least one source. Add the id of a file in content/sources/.  [missing-source]
2 problems in 214 files. Nothing was built.`,
  )
})

test('where the column is known, every reporter says it', () => {
  const exact = { ...problem, column: 11 }
  assert.equal(
    reportText([exact], 214, words, notBuilt).split('\n')[0],
    'content/asks/annual-dialogue.md:7:11  sectors  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]',
  )
  assert.match(
    reportGithub([exact], 1, words, notBuilt),
    /^::error file=content\/asks\/annual-dialogue\.md,line=7,col=11,title=unknown-reference::/,
  )
  assert.equal(JSON.parse(reportJson([exact], 1, words)).problems[0].column, 11)
})

test('warnings are counted apart and keep nothing from being built', () => {
  const total = (problems: ReportedProblem[], outcome = notBuilt) =>
    reportText(problems, 3, words, outcome).split('\n').at(-1)
  assert.equal(total([]), 'No problems in 3 files.')
  assert.equal(total([warning]), '1 warning in 3 files.')
  assert.equal(
    total([problem, warning, warning]),
    '1 problem and 2 warnings in 3 files. Nothing was built.',
  )
  assert.equal(total([problem], { built: true }), '1 problem in 3 files.')
})

test('the report speaks the language of the editor', () => {
  assert.equal(
    reportText([problem], 214, translator('km'), notBuilt),
    `content/asks/annual-dialogue.md:7  sectors  គ្មាន “human-right” ក្នុង content/sectors/ ទេ។ តើអ្នកចង់សរសេរ “human-rights” ឬ?  [unknown-reference]
មានបញ្ហា ១ ក្នុងឯកសារ ២១៤។ គេហទំព័រមិនត្រូវបានបង្កើតទេ។`,
  )
})

test('a cell is named as the spreadsheet program names it', () => {
  const { field: _, ...rest } = { ...problem, code: 'vague-link', values: { text: 'here' } }
  const told = (at: TablePlace, locale = 'en') => {
    const inTable = { ...rest, file: 'matrix.xlsx', field: '', at }
    const [line] = reportText([inTable], 1, translator(locale), notBuilt).split('\n')
    return line?.split('  ')[0]
  }
  assert.equal(told({ row: 1204, column: 'AB' }), 'matrix.xlsx row 1204 column AB')
  assert.equal(told({ sheet: 'Data', row: 2 }), 'matrix.xlsx sheet “Data” row 2')
  assert.equal(told({ table: 3, row: 2, column: 'A' }), 'matrix.xlsx table 3 row 2 column A')
  assert.equal(told({}), 'matrix.xlsx')
  assert.equal(told({ row: 12, column: 'C' }, 'km'), 'matrix.xlsx ជួរដេកទី12 ជួរឈរ C')
})

test('annotations are escaped as GitHub asks', () => {
  const odd = {
    ...warning,
    file: 'content/a,b:c.md',
    code: 'vague-link',
    values: { text: '100%\n' },
  }
  assert.equal(
    reportGithub([odd], 1, words, notBuilt).split('\n')[0],
    '::warning file=content/a%2Cb%3Ac.md,line=7,title=vague-link::sectors  “100%25␊” does not say where the link leads. Take words that do, such as the title of the page.  [vague-link]',
  )
})

test('nothing in a file acts in the terminal or the log that shows it', () => {
  const odd = {
    ...warning,
    file: 'content/a\n::error::b.md',
    code: 'vague-link',
    field: `\x1b[2J${'x'.repeat(200)}`,
    values: { text: '\n::stop-commands::x\r\u202e\u0085' },
  }
  const [line, total] = reportText([odd], 1, words, notBuilt).split('\n')
  assert.equal(
    line,
    `content/a␊::error::b.md:7  ␛[2J${'x'.repeat(76)}…  “␊::stop-commands::x␍[U+202E][U+0085]” does not say where the link leads. Take words that do, such as the title of the page.  [vague-link]`,
  )
  assert.equal(total, '1 warning in 1 file.')
})

test('programs are told the whole field and the sentence', () => {
  const { problems, ...counts } = JSON.parse(reportJson([problem, warning], 2, words))
  assert.deepEqual(counts, { files: 2, errors: 1, warnings: 1 })
  assert.deepEqual(problems[0], {
    file: problem.file,
    line: 7,
    field: 'sectors.0',
    code: 'unknown-reference',
    level: 'error',
    message: 'There is no “human-right” in content/sectors/. Did you mean “human-rights”?',
    values: problem.values,
  })
})

const root = `${import.meta.dirname}/..`
const textOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n')

test('every code in use has words, and no words are left over', () => {
  const source = textOf(
    '{reader,reader/attachments,model/checks,cli,cli/readers,cli/readers/documents,cli/import,cli/import-meeting}/*.ts',
  )
  const literals = new Set(
    [...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code),
  )
  const codes = [
    ...source.matchAll(
      /(?:code: |(?:problemIn|refuse|refused|Refusal|notes\.add)\([\w., ]*)'([a-z0-9-]+)'/g,
    ),
  ]
  assert.ok(codes.length > 60)
  // A value of a wrong form has the words of the form it should have: see the next test.
  for (const [, code] of codes) assert.ok(code === 'wrong-form' || isKey(`problem.${code}`), code)
  for (const key of Object.keys(en).filter((key) => key.startsWith('problem.')))
    assert.ok(literals.has(key.split('.')[1]), `${key} is not used`)
})

test('every kind of value has words', () => {
  const kinds = [...textOf('schema/fields.ts').matchAll(/(?:formatted|patterned)\('([a-z-]+)'/g)]
  assert.ok(kinds.length > 10)
  for (const [, kind] of kinds) assert.ok(isKey(`expects.${kind}`), kind)
})

test('sentences use the same values in every language, and blame nobody', () => {
  const valuesIn = (message: unknown) =>
    [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  const keys = Object.keys(en).filter((key) => /^(problem|expects|usage)\./.test(key))
  for (const locale of locales) {
    const dictionary = JSON.parse(readFileSync(`${import.meta.dirname}/${locale}.json`, 'utf8'))
    for (const key of keys) {
      const used = [...new Set(valuesIn(dictionary[key]))]
      const known = [...new Set(valuesIn(en[key as keyof typeof en]))]
      assert.deepEqual(
        used.filter((name) => !known.includes(name)),
        [],
        `${locale} ${key}`,
      )
      assert.doesNotMatch(JSON.stringify(dictionary[key]), /invalid|oops|illegal|forbidden/i)
    }
  }
})
