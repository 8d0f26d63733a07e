import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import type { Site } from '#schema/site.ts'
import openSearch from './open-search.ts'

const { site } = (await readTrial()).corpus

const bodies = (changes: Partial<Site> = {}) =>
  [...openSearch.files(corpusOf([], { ...site, ...changes }, '2022-01-01'))].map((file) =>
    file.body(),
  )
const named = (name: string, locale = 'en') =>
  bodies({ name: { [locale]: name }, locales: [locale] })[0] as string
const within = (tag: string, xml: string) =>
  new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(xml)?.[1]

test('each language has a description that leads to its own search page, below the base path', () => {
  const [en, km] = bodies({ url: 'https://voice.org/a&b/' }) as [string, string]
  assert.match(en, /template="https:\/\/voice\.org\/a&amp;b\/search\/\?q=\{searchTerms\}"/)
  assert.match(km, /template="https:\/\/voice\.org\/a&amp;b\/km\/search\/\?q=\{searchTerms\}"/)
  assert.match(km, /rel="self" template="https:\/\/voice\.org\/a&amp;b\/opensearch\.km\.xml"/)
  assert.equal(within('Image', km), 'https://voice.org/a&amp;b/icon.svg')
  assert.equal(within('Language', km), 'km')
  assert.equal(within('InputEncoding', km), 'UTF-8')
})

test('a long name is cut after a word, to the 16 characters that there are', () => {
  assert.equal(within('ShortName', named('Voices of Samara')), 'Voices of Samara')
  assert.equal(within('ShortName', named('Voices of the Coast and Hills')), 'Voices of the')
  assert.equal(
    within('LongName', named('Voices of the Coast and Hills')),
    'Voices of the Coast and Hills',
  )
})

test('a name of a single long word is cut after a letter with all its signs', () => {
  assert.equal(within('ShortName', named('Donaudampfschifffahrtsverein', 'de')), 'Donaudampfschiff')
  assert.equal(within('ShortName', named(`${'a'.repeat(15)}e\u0301 and more`)), 'a'.repeat(15))
})

test('a name with what ends a section of XML is text', () => {
  assert.equal(within('ShortName', named('A ]]> B')), 'A ]]&gt; B')
})

test('whatever the site is called, no name is too long, and the file is XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const xml = named(name)
      const short = (within('ShortName', xml) ?? '').replace(/&(amp|lt|gt|quot);/g, '&')
      assert.ok([...short].length <= 16)
      assert.ok(xml.isWellFormed())
      assert.doesNotMatch(xml, /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|&(?!(amp|lt|gt|quot);)|\]\]>/u)
    }),
  )
})
