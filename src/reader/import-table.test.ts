import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { located } from '#model/problem.ts'
import { readTrial } from './trial.ts'

const reading = (text: string) => readTrial({ 'import.yml': text })

const told = async (text: string) =>
  reportLines((await reading(text)).problems.map(located), translator('en'))

test('what the words of spreadsheets mean is read, and is one file more', async () => {
  const { importTable, files } = await reading(`themes:
  "Children: protection": [human-rights]
  Parliament: []
states: { Samaria: XAA }
positions: { Takes note: noted }
`)
  assert.deepEqual(JSON.parse(JSON.stringify(importTable)), {
    themes: { 'Children: protection': ['human-rights'], Parliament: [] },
    states: { Samaria: 'XAA' },
    positions: { 'Takes note': 'noted' },
  })
  assert.equal(files, (await readTrial()).files + 1)
})

test('without the file nothing is known', async () => {
  assert.deepEqual((await readTrial()).importTable, { themes: {}, states: {}, positions: {} })
})

test('a sector that there is not is a problem of the check', async () => {
  assert.deepEqual(await told('themes:\n  Health: [human-rights, human-right]\n'), [
    'content/import.yml:2:26  themes.Health  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]',
  ])
})

test('fields, codes and positions are as strict as those of an entry', async () => {
  assert.deepEqual(
    await told('theme: {}\nstates: { Samaria: xaa }\npositions: { Refused: rejected }\n'),
    [
      'content/import.yml:1:1  theme  There is no field “theme” here. Did you mean “themes”?  [unknown-field]',
      'content/import.yml:2:11  states.Samaria  “xaa” is not the code of a State, which has three capital letters. Did you mean “XAA”?  [wrong-form]',
      'content/import.yml:3:14  positions.Refused  “rejected” is not one of the values this field can have. They are: supported, noted, pending.  [wrong-value]',
    ],
  )
})
