import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTrialFolder } from './import/trial.ts'

/** Runs a command as an editor does. */
function run(folder: string, ...args: string[]) {
  const { INIT_CWD: _, GITHUB_ACTIONS: __, ...usual } = process.env
  const index = join(import.meta.dirname, 'index.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [index, ...args], {
    cwd: folder,
    env: { ...usual, SAMLENG_CONTENT: folder },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const path = 'recommendations/xaa-2/118-22.md'

test('a review is exported, edited in one cell, looked at, and imported', () =>
  inTrialFolder({}, async ({ folder }) => {
    const list = join(folder, '../xaa-2.csv')
    const review = ['recommendations', '--review', 'xaa-2']
    assert.deepEqual(run(folder, 'export', ...review, '--out', list), {
      status: 0,
      stdout: `1 recommendation was written to ${list}.\n`,
      stderr: '',
    })
    assert.equal(run(folder, 'export', ...review).stdout, readFileSync(list, 'utf8'))
    writeFileSync(list, readFileSync(list, 'utf8').replace('Release them', 'Release all'))
    const before = readFileSync(join(folder, path), 'utf8')
    const [what = '', ...chosen] = review
    const looked = run(folder, 'import', what, list, ...chosen)
    assert.equal(looked.status, 0)
    assert.match(
      looked.stdout,
      / {6}title: Release them → Release all\nNothing was written\. Add --write to write it\.\n$/,
    )
    assert.equal(readFileSync(join(folder, path), 'utf8'), before)
    const wrote = run(folder, 'import', what, list, ...chosen, '--write')
    assert.match(wrote.stdout, /1 file was written\.\n$/)
    assert.equal(
      readFileSync(join(folder, path), 'utf8'),
      before.replace('Release them', 'Release all'),
    )
    const again = run(folder, 'import', what, list, ...chosen, '--write')
    assert.match(again.stdout, /There is nothing to write\.\n$/)
  }))

test('a list with mistakes ends with 1, in the language asked for', () =>
  inTrialFolder({}, async ({ folder }) => {
    const list = join(folder, '../list.csv')
    writeFileSync(list, 'paragraph,title,position\n118.23,A,Maybe\n')
    const { status, stdout } = run(
      folder,
      'import',
      'recommendations',
      list,
      '--review',
      'xaa-2',
      '--partial',
      '--locale',
      'km',
    )
    assert.equal(status, 1)
    assert.match(stdout, /ជួរដេកទី2 ជួរឈរ C {2}“Maybe” មិនមែនជាជំហរ/)
    assert.match(stdout, /បញ្ហា ១។ គ្មានអ្វីត្រូវបានសរសេរទេ។\n$/)
  }))

test('a list with a name that must not be published is not written', () =>
  inTrialFolder({}, async ({ folder }) => {
    const [list, names] = [join(folder, '../list.csv'), join(folder, '../names.txt')]
    writeFileSync(list, 'paragraph,title,position\n118.23,Release Chan Sok,Supported\n')
    writeFileSync(names, 'Chan Sok\n')
    const chosen = ['--review', 'xaa-2', '--partial', '--date', '2014-06-26', '--write']
    const to = ['import', 'recommendations', list, ...chosen]
    const { status, stdout } = run(folder, ...to, '--protected', names)
    assert.equal(status, 1)
    assert.match(stdout, /\[protected-name\]\n/)
    assert.equal(existsSync(join(folder, 'recommendations/xaa-2/118-23.md')), false)
    assert.equal(run(folder, ...to).status, 0)
  }))

test('a recommendation that cannot be read is not taken for a missing one', () =>
  inTrialFolder({ [path]: '---\ntitel: A\n---\n' }, async ({ folder }) => {
    const list = join(folder, '../list.csv')
    writeFileSync(list, 'paragraph,title\n118.22,A\n')
    for (const args of [
      ['import', 'recommendations', list, '--write', '--partial'],
      ['export', 'recommendations'],
    ]) {
      const { status, stdout, stderr } = run(folder, ...args)
      assert.equal(status, 1)
      assert.match(stdout + stderr, /118-22\.md:2:1 {2}titel {2}There is no field “titel” here\./)
      assert.match(stdout + stderr, /Nothing was written\.\n$/)
    }
    assert.equal(readFileSync(join(folder, path), 'utf8'), '---\ntitel: A\n---\n')
  }))

const wrongUsage = (folder: string, list: string): [args: string[], sentence: string][] => [
  [
    ['import'],
    'Say what to import: npm run import -- minutes.docx, or a list of recommendations and its review: npm run import -- recommendations matrix.docx --review khm-2',
  ],
  [
    ['import', 'asks', list],
    '“asks” do not come in lists. Only recommendations do: write “recommendations” in its place.',
  ],
  [
    ['import', 'recommendations', '../lists.csv'],
    'There is no file “../lists.csv”. Did you mean “../list.csv”?',
  ],
  [
    ['import', 'recommendations', list, '--review', 'xaa2'],
    `There is no review “xaa2” in ${folder}/reviews/. Did you mean “xaa-2”?`,
  ],
  [
    ['import', 'recommendations', list, '--source', 'minute'],
    `There is no source “minute” in ${folder}/sources/. Did you mean “minutes”?`,
  ],
  [
    ['import', 'recommendations', list, '--date', '26/06/2014'],
    '“26/06/2014” is not a date. Write it as precisely as it is known: 2026-04-19, 2026-04 or 2026.',
  ],
  [
    ['import', 'recommendations', list, '--language', 'fr'],
    'This site has no language “fr”, it has: en, km.',
  ],
  [
    ['import', 'recommendations', list, '--wirte'],
    'There is no flag “--wirte” here. Did you mean “--write”?',
  ],
  [
    ['export', 'recommendations', '--out', '/no/such/folder/list.csv'],
    '“/no/such/folder/list.csv” cannot be written to. Give --out a name in a folder that is there.',
  ],
]

const wrongMinutes = (folder: string, list: string): [args: string[], sentence: string][] => [
  [['import', '../lists.csv'], 'There is no file “../lists.csv”. Did you mean “../list.csv”?'],
  [['import', 'meeting', folder], `“${folder}” is a folder. Name a file in it.`],
  [
    ['import', list, '--date', 'June'],
    '“June” is not a day. Write it as year-month-day, such as 2026-04-19.',
  ],
  [
    ['import', list, '--id', 'First Meeting'],
    '“First Meeting” is not an id. Write the name of a file without its ending, such as human-rights.',
  ],
  [
    ['import', list, '--sectors', 'human-right'],
    `There is no “human-right” in ${folder}/sectors/. Did you mean “human-rights”?`,
  ],
]

test('wrong usage ends with 2 and one sentence', () =>
  inTrialFolder({}, async ({ folder }) => {
    const list = join(folder, '../list.csv')
    writeFileSync(list, 'paragraph,title\n118.23,A\n')
    for (const [args, sentence] of [...wrongUsage(folder, list), ...wrongMinutes(folder, list)])
      assert.deepEqual(run(folder, ...args), { status: 2, stdout: '', stderr: `${sentence}\n` })
  }))
