import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCommand } from 'citty'
import { inNewTrial } from './_new-trial.ts'
import command from './new.ts'

/** Runs the command as a script does: without a terminal. */
function run(folder: string, ...args: string[]) {
  const { INIT_CWD: _, ...usual } = process.env
  const index = join(import.meta.dirname, 'index.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [index, 'new', ...args], {
    env: { ...usual, SAMLENG_CONTENT: folder },
    encoding: 'utf8',
  })
  const told = (text: string) => text.replaceAll(`${folder}/`, 'content/')
  return { status, stdout: told(stdout), stderr: told(stderr) }
}

const askFlags = [
  ...['--sectors', 'human-rights', '--askedBy', 'ccc', '--addressees', 'ccc'],
  ...['--sources', 'minutes', '--date', '2024-01-05'],
]

test('without a terminal the flags are the answers, and the file is the same', () =>
  inNewTrial(async ({ folder, text }) => {
    assert.deepEqual(run(folder, 'asks', '--title', 'Wells: now', ...askFlags), {
      status: 0,
      stdout: `content/asks/wells-now.md is written.
  Its page in npm run dev: http://localhost:4321/asks/wells-now/
It is a draft: nobody else sees it. Write the text below the fields, and when somebody has read it, delete the line visibility: draft to publish it.
`,
      stderr: '',
    })
    assert.equal(
      await text('asks/wells-now.md'),
      `---
title: 'Wells: now'
visibility: draft
date: 2024-01-05
sectors: [human-rights]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
---
`,
    )
  }))

test('without a terminal everything that is missing or wrong is named at once, at its flag', () =>
  inNewTrial(async ({ folder, paths }) => {
    const before = await paths()
    const flags = ['--title', 'អណ្តូង', '--sectors', 'human-right', '--date', '5/1/2024']
    assert.deepEqual(run(folder, 'asks', ...flags), {
      status: 2,
      stdout: '',
      stderr: `Nothing was written. This stands in the way:
--date  “5/1/2024” is not a day. Write it as year-month-day, such as 2026-04-19.
--askedBy  “Asked by” cannot be left out. Who asks.
--addressees  “Asked of” cannot be left out. Who is asked.
--sources  “Sources” cannot be left out. Where the request itself can be read.
--sectors  There is no “human-right” in content/sectors/. Did you mean “human-rights”?
--id  The title has no letters a to z, and addresses are made of these. Write a short name in them, such as asks-1.
`,
    })
    assert.deepEqual(await paths(), before)
  }))

test('what would not pass the check is not written', () =>
  inNewTrial(async ({ folder, paths }) => {
    const before = await paths()
    assert.deepEqual(
      run(
        folder,
        'sources',
        '--title',
        'Note',
        '--kind',
        'press',
        '--publisher',
        'Call +1 555 234 5678',
      ),
      {
        status: 1,
        stdout: `This would not pass the check:
content/sources/note.md:4:17  “+1 55…” looks like a phone number, which can lead to a person. Take it out; if it may be published, add it to allowed.yml with the reason.  [personal-phone]
`,
        stderr: '',
      },
    )
    assert.deepEqual(await paths(), before)
  }))

for (const [name, args, says] of [
  [
    'nothing named',
    [],
    'Say what is new, such as: npm run new -- asks. There are: meetings, asks, sectors, organizations, reviews, recommendations, briefs, sources, pages, event, translation.',
  ],
  ['an unknown collection', ['ask'], 'There is no “ask” to make. Did you mean “asks”?'],
  [
    'an unknown field',
    ['asks', '--sector', 'human-rights'],
    'There is no flag “--sector” here. Did you mean “--sectors”?',
  ],
  [
    'a field of another group',
    ['asks', '--history.0.dat', '2024'],
    'There is no flag “--history.0.dat” here. Did you mean “--history.0.date”?',
  ],
  [
    'an id that is taken',
    ['sectors', '--title', 'Human rights again', '--id', 'human-rights'],
    'Nothing was written. This stands in the way:\n--id  “human-rights” is taken: there is content/sectors/human-rights.md already. Take another name, such as “human-rights-2”.',
  ],
  [
    'an id that cannot be one',
    ['sectors', '--title', 'Water', '--id', 'Clean Water'],
    'Nothing was written. This stands in the way:\n--id  The name “Clean Water” cannot stand in an address. Rename it to “clean-water”; the title in the file can be in any script.',
  ],
  [
    'an event of nothing',
    ['event'],
    'Say of what, such as: npm run new -- event asks/annual-dialogue',
  ],
  [
    'an event of an unknown ask',
    ['event', 'asks/annual-dialog'],
    'There is no “asks/annual-dialog” in content/. Did you mean “asks/annual-dialogue”?',
  ],
  [
    'an event of a meeting',
    ['event', 'meetings/first'],
    '“meetings/first” has no history. Asks and recommendations have one, such as: asks/annual-dialogue.',
  ],
  [
    'an event without its parts',
    ['event', 'asks/annual-dialogue', '--date', '2024'],
    'Nothing was written. This stands in the way:\n--kind  “Kind” cannot be left out. What kind of step this was.\n--sources  “Sources” cannot be left out. Where a reader can verify it: at least one.',
  ],
  [
    'a translation into nothing',
    ['translation', 'asks/annual-dialogue'],
    'Say of what, and into which language, such as: npm run new -- translation asks/annual-dialogue km',
  ],
  [
    'a translation into a language of no site',
    ['translation', 'asks/annual-dialogue', 'fr'],
    'This site has no language “fr”, it has: en, km.',
  ],
  [
    'a translation into its own language',
    ['translation', 'asks/annual-dialogue', 'en'],
    '“asks/annual-dialogue” is written in “en” itself. Choose another language.',
  ],
  [
    'a translation without words',
    ['translation', 'asks/annual-dialogue', 'km'],
    'Nothing was written. This stands in the way:\n--title  “Title” cannot be left out. The name of this entry, as it should stand at the top of its page.',
  ],
] as const)
  test(`${name} is refused with a sentence`, () =>
    inNewTrial(async ({ folder, paths }) => {
      const before = await paths()
      const rawArgs = [...args, '--content', folder]
      await assert.rejects(runCommand(command, { rawArgs }), (error: Error) => {
        assert.equal(error.name, 'CLIError')
        assert.equal(error.message.replaceAll(`${folder}/`, 'content/'), says)
        return true
      })
      assert.deepEqual(await paths(), before)
    }))

test('an event is shown first, and written with --write', () =>
  inNewTrial(async ({ folder, text }) => {
    const before = await text('asks/annual-dialogue.md')
    const event = ['event', 'asks/annual-dialogue', '--date', '2022-05', '--kind', 'remark']
    const flags = [...event, '--text', 'No word of it since.', '--sources', 'minutes']
    const shown = `This would stand at the end of content/asks/annual-dialogue.md:
  - date: 2022-05
    kind: remark
    text: No word of it since.
    sources: [minutes]
`
    assert.deepEqual(run(folder, ...flags), {
      status: 0,
      stdout: `${shown}Nothing was written. Add --write to write it.\n`,
      stderr: '',
    })
    assert.equal(await text('asks/annual-dialogue.md'), before)
    assert.deepEqual(run(folder, ...flags, '--write'), {
      status: 0,
      stdout: `${shown}content/asks/annual-dialogue.md is written.
Lines of a history stay as they are: what turns out otherwise is another line.
`,
      stderr: '',
    })
    assert.match(await text('asks/annual-dialogue.md'), /since\.\n {4}sources: \[minutes\]\n---\n$/)
  }))

test('in a folder that is none, the check’s sentence is said and nothing is made', () =>
  inNewTrial(async ({ folder }) => {
    const { status, stdout } = run(folder, 'asks', '--content', `${folder}/nowhere`)
    assert.equal(status, 1)
    assert.match(
      stdout,
      /There is no folder “.*nowhere”\. Create it, or say with --content where the content is\./,
    )
  }))
