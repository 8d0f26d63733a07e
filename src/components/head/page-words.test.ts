import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewOf } from '#components/view.ts'
import { lengthOf } from '#model/shortened.ts'
import { readTrial, right } from '#reader/trial.ts'
import {
  descriptionOf,
  longestDescription,
  shortestDescription,
  windowTitle,
} from './page-words.ts'
import { territoryTag } from './territory-tag.ts'

const { published } = await readTrial()
const [english, khmer] = ['en', 'km'].map((locale) => viewOf(published, locale)) as [
  ReturnType<typeof viewOf>,
  ReturnType<typeof viewOf>,
]
const site = { name: 'Samara Voices', tagline: 'For trying things out' }

test('a title stands with the name of the site where both fit, else alone', () => {
  assert.equal(windowTitle('Clean wells', site, english), 'Clean wells · Samara Voices')
  const long = 'Clean wells with a pump in every district of the country by 2030'
  assert.equal(windowTitle(long, site, english), long)
})

test('a title that is too long ends after a word', () => {
  const title = windowTitle('Clean wells '.repeat(40), site, english)
  assert.match(title, /(wells|Clean)…$/)
  assert.ok(lengthOf(title) <= 65)
})

test('the front page has the name of the site and what it is', () => {
  assert.equal(windowTitle(undefined, site, english), 'Samara Voices: For trying things out')
})

test('the summary describes a page, and a long one ends after a word', () => {
  const summary = 'Every district asks for wells with clean water, and for a pump.'
  assert.equal(descriptionOf(summary, undefined, english), summary)
  const long = descriptionOf(summary.repeat(4), undefined, english)
  assert.ok(lengthOf(long) <= longestDescription && /\w…$/.test(long), long)
})

test('every entry describes itself, at the right length, in each language', () => {
  const seen = new Set<string>()
  for (const view of [english, khmer])
    for (const entry of published.all) {
      const text = descriptionOf('', entry, view)
      const length = lengthOf(text)
      assert.ok(
        length >= shortestDescription && length <= longestDescription,
        `${entry.id}: ${text}`,
      )
      seen.add(text)
    }
  assert.ok(seen.size >= published.all.length)
})

test('without a summary and a text, the facts are told', async () => {
  const bare = await readTrial({
    'asks/annual-dialogue.md': right['asks/annual-dialogue.md']
      .replace(/summary: .*\n/, '')
      .replace(/\n---\n.*$/s, '\n---\n'),
  })
  const [ask] = bare.published.of('asks')
  assert.match(
    descriptionOf('', ask, viewOf(bare.published, 'en')),
    /A dialogue every year.*ask of/,
  )
})

test('Open Graph is told a language with a country', () => {
  assert.deepEqual(['en', 'km'].map(territoryTag), ['en_GB', 'km_KH'])
})
