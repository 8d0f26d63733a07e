import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { suggestionFor } from './_suggestions.ts'
import { right, trial } from './trial.ts'

const ask = right['asks/annual-dialogue.md']
/** What is said about the ask after one replacement, without the file. */
const told = async (from: string, to: string) => {
  const problems = await trial({ 'asks/annual-dialogue.md': ask.replace(from, to) })
  return reportLines(problems, translator('en')).map((line) => line.replace(/^.*?\.md:/, ''))
}

test('a list is asked for where one belongs', async () => {
  assert.deepEqual(await told('[human-rights]', 'human-rights'), [
    '4:1  sectors  “sectors” is a list, and “human-rights” is a single text. Put it in brackets, [human-rights], or on a line of its own after a hyphen.  [list-expected]',
  ])
  assert.deepEqual(await told('[human-rights]', '[]'), [
    '4:1  sectors  “sectors” is an empty list. Add at least one.  [empty-list]',
  ])
})

test('a text is asked for where one belongs', async () => {
  assert.deepEqual(await told('title: A dialogue every year', 'title: [a, b]'), [
    '2:1  title  Here belongs a single text, and this is a list or several fields: ["a","b"]. Write one text.  [text-expected]',
  ])
  assert.deepEqual(await told('[human-rights]', '[[human-rights]]'), [
    '4:11  sectors  Here belongs a single text, and this is a list or several fields: ["human-rights"]. Write one text.  [text-expected]',
  ])
})

test('fields are asked for where they belong', async () => {
  assert.deepEqual(await told('history:\n', 'history:\n  - They promised it.\n'), [
    '9:5  history  “They promised it.” is a text, and here belong fields. Write lines such as name: value below, indented.  [fields-expected-here]',
  ])
})

test('a value is one of those there are', async () => {
  assert.deepEqual(await told('kind: commitment', 'kind: comitment'), [
    '10:5  history.0.kind  “comitment” is not one of the values this field can have: acknowledgement, commitment, progress, completion, refusal, withdrawal, reopening, remark. Did you mean “commitment”?  [wrong-value]',
  ])
})

test('an onion address is one of version 3, and a contact can be written to', async () => {
  const name = `${'samaravoices'.repeat(5).slice(0, 54)}ad`
  const toldOfSite = async (lines: string) =>
    reportLines(
      await trial({ 'site.yml': `${right['site.yml']}${lines}\n` }),
      translator('en'),
    ).map((line) => line.replace(/^.*?\.yml:\d+:\d+ {2}/, ''))
  for (const line of [
    `onion: http://${name}.onion/`,
    `onion: http://${name}.onion`,
    'securityContact: mailto:holes@voice.org',
    'securityContact: https://voice.org/holes/',
  ])
    assert.deepEqual(await toldOfSite(line), [], line)
  const short = `http://${name.slice(1)}.onion/`
  assert.deepEqual(await toldOfSite(`onion: ${short}`), [
    `onion  “${short.slice(0, 60)}…” is not the address of an onion service. Write http://, the 56 signs of its name, and .onion/.  [wrong-form]`,
  ])
  for (const wrong of [
    `https://${name}.onion/`,
    `http://${name}.onion/voice/`,
    `http://${name.slice(0, -1)}a.onion/`,
  ])
    assert.equal((await toldOfSite(`onion: ${wrong}`)).length, 1, wrong)
  assert.deepEqual(await toldOfSite('securityContact: holes@voice.org'), [
    'securityContact  “holes@voice.org” is nothing to write to. Write an address that begins with mailto: or https://.  [wrong-form]',
  ])
})

test('the kind of an event of a recommendation decides its fields', async () => {
  const recommendation = right['recommendations/xaa-2/118-22.md']
  const toldOf = async (from: string, to: string) => {
    const changes = { 'recommendations/xaa-2/118-22.md': recommendation.replace(from, to) }
    return reportLines(await trial(changes), translator('en')).map((line) =>
      line.replace(/^.*?\.md:/, ''),
    )
  }
  assert.deepEqual(await toldOf('kind: position', 'kind: positon'), [
    '8:5  history.0.kind  “positon” is not one of the values this field can have: position, report, assessment, remark. Did you mean “position”?  [wrong-value]',
  ])
  assert.deepEqual(await toldOf('    kind: position\n', ''), [
    '7:5  history.0.kind  “kind” is missing. Add a line kind: with its value.  [missing-field]',
  ])
  assert.deepEqual(await toldOf('position: supported', 'position: accepted'), [
    '9:5  history.0.position  “accepted” is not one of the values this field can have. They are: supported, noted, pending.  [wrong-value]',
  ])
  assert.deepEqual(await toldOf('position: supported', 'positon: supported'), [
    '9:5  history.0.positon  There is no field “positon” here. Did you mean “position”?  [unknown-field]',
  ])
})

test('suggestions are what was most likely meant', () => {
  const expected: [kind: string, value: string, suggestion: string | undefined][] = [
    ['date', '19/04/2026', '2026-04-19'],
    ['date', '04/19/2026', '2026-04-19'],
    ['date', '04/05/2026', undefined],
    ['date', '05/05/2026', '2026-05-05'],
    ['date', '2026/4/9', '2026-04-09'],
    ['date', '២០២៦-០៤-១៩', '2026-04-19'],
    ['date', '2026-02-30', undefined],
    ['partial-date', '06/2014', '2014-06'],
    ['whole-number', '1,234', '1234'],
    ['whole-number', '១៦៣', '163'],
    ['true-or-false', 'Yes', 'true'],
    ['id', 'Human Rights.md', 'human-rights'],
    ['state-code', 'khm', 'KHM'],
    ['locale', 'pt_BR', 'pt-br'],
    ['web-address', 'www.ohchr.org', 'https://www.ohchr.org'],
    ['site-address', 'voice.org/a/', 'https://voice.org/a/'],
    ['paragraph', 'para. 118-22', '118.22'],
    ['paragraph', '104.2 (A)', '104.2a'],
    ['colour', '0b5c8a', '#0b5c8a'],
    ['time-zone', 'Phnom Penh', undefined],
  ]
  const found = expected.map(([kind, value]) => [kind, value, suggestionFor(kind, value)])
  assert.deepEqual(found, expected)
})

test('a suggested day is a day, and the numbers in it are those of the value', () => {
  const number = fc.integer({ min: 0, max: 40 }).map(String)
  const year = fc.integer({ min: 1000, max: 3000 }).map(String)
  fc.assert(
    fc.property(number, number, year, (first, second, last) => {
      const day = suggestionFor('date', `${first}/${second}/${last}`)
      if (day === undefined) return
      assert.equal(new Date(day).toISOString().slice(0, 10), day)
      assert.deepEqual(day.split('-').map(Number).sort(), [first, second, last].map(Number).sort())
    }),
  )
})
