import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from './repository-trial.ts'
import { right } from './trial.ts'

const sector = (title: string, fields = '', body = '') =>
  `---\ntitle: ${title}\n${fields}---\n${body}`
const b = (...parts: Parameters<typeof sector>) => ({ 'sectors/b.md': sector(...parts) })
const address = '/sectors/b/'

test('an entry tells the days on which it changed, and what changed', async () => {
  const log = await told((repository) =>
    repository
      .write(b('B'))
      .commit('2025-01-01')
      .write(b('B', 'summary: About b.\n', 'Words.\n'))
      .commit('2025-02-01')
      .write({ 'sectors/b.km.md': sector('ខ', 'translation: draft\n') })
      .commit('2025-03-01')
      .write({ 'sectors/b.km.md': sector('ខ', 'translation: reviewed\n') })
      .write(b('B', 'summary: About b.\nconfirmed: 2025-04-01\n', 'Words.\n'))
      .commit('2025-04-01')
      .log(address),
  )
  assert.deepEqual(log, [
    '2025-01-01 published',
    '2025-02-01 field summary, text',
    '2025-03-01 translation-added km',
    '2025-04-01 confirmed, translation-reviewed km',
  ])
})

test('events are told by the names that they have on the page', async () => {
  const ask = right['asks/annual-dialogue.md']
  const event = '  - date: 2022-05-01\n    kind: remark\n    text: One.\n    sources: [minutes]\n'
  const withEvent = (text: string) => ({
    'asks/annual-dialogue.md': ask.replace(/---\n$/, `${event.replace('One.', text)}---\n`),
  })
  const log = await told((repository) =>
    repository
      .commit('2025-01-01')
      .write(withEvent('One.'))
      .commit('2025-02-01')
      .write({ 'asks/annual-dialogue.md': ask })
      .commit('2025-03-01')
      .write(withEvent('Two.'))
      .commit('2025-04-01')
      .write(withEvent('Three.'))
      .commit('2025-05-01')
      .log('/asks/annual-dialogue/'),
  )
  assert.deepEqual(log, [
    '2025-01-01 published',
    '2025-02-01 event-added 2022-05-01-remark',
    '2025-03-01 event-removed',
    '2025-04-01 event-added 2022-05-01-remark',
    '2025-05-01 event-changed 2022-05-01-remark',
  ])
})

test('an event that is gone is not named', async () => {
  const ask = right['asks/annual-dialogue.md']
  const moved = ask.replace('2022-03', '2022-04')
  const log = await told((repository) =>
    repository
      .write({ 'asks/annual-dialogue.md': ask.replace(/history:[\s\S]*?---/, '---') })
      .commit('2025-01-01')
      .write({ 'asks/annual-dialogue.md': ask })
      .commit('2025-02-01')
      .write({ 'asks/annual-dialogue.md': moved })
      .commit('2025-03-01')
      .log('/asks/annual-dialogue/'),
  )
  assert.deepEqual(log, [
    '2025-01-01 published',
    '2025-02-01 event-added',
    '2025-03-01 event-added 2022-04-commitment, event-removed',
  ])
})

test('comments, and how fields are written, are no change', async () => {
  const log = await told((repository) =>
    repository
      .write(b('One', 'summary: About it.\n', 'Some words.\n'))
      .commit('2025-01-01')
      .write(b('"One"', '# A note\nsummary: >-\n  About\n  it.\n', 'Some\nwords. <!-- Why? -->\n'))
      .commit('2025-02-01')
      .write(
        b(
          'One',
          'updated: 2025-02-02\nconfirmBy: 2027-01-01\nsummary: About it.\n',
          'Some words.\n',
        ),
      )
      .commit('2025-03-01')
      .log(address),
  )
  assert.deepEqual(log, ['2025-01-01 published'])
})

test('a file that was moved keeps its history, one that came back begins again where it was', async () => {
  const log = await told((repository) =>
    repository
      .write({ 'sectors/a.md': sector('One') })
      .commit('2025-01-01')
      .write({ 'sectors/a.md': null, ...b('One') })
      .commit('2025-02-01')
      .write({ 'sectors/b.md': null })
      .commit('2025-03-01')
      .write(b('Two'))
      .commit('2025-04-01')
      .log(address),
  )
  assert.deepEqual(log, ['2025-01-01 published', '2025-04-01 field title'])
})

test('what is later than the day, or not committed, does not count', async () => {
  const log = await told((repository) =>
    repository
      .write(b('One'))
      .commit('2025-01-01')
      .write(b('Two'))
      .commit('2099-01-01')
      .write(b('Three'))
      .commit('2025-03-01')
      .write(b('Four'))
      .log(address, '2025-03-01'),
  )
  assert.deepEqual(log, ['2025-01-01 published', '2025-03-01 field title'])
})
