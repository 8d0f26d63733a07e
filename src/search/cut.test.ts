import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldCluster, foldWord } from '#model/fold.ts'
import { cut } from './cut.ts'

const textsOf = (text: string): string[] =>
  [...cut(text)].flatMap((piece) =>
    piece.kind === 'run'
      ? piece.clusters.map((cluster) => cluster.text)
      : [piece.text, ...piece.parts.map((part) => part.text)],
  )

test('case, accents, width and digits of other scripts do not matter', () => {
  assert.deepEqual(textsOf('Straße ÉLÉPHANT ﬁnal ១១៨.២២ vacci\u00ADnation'), [
    'strasse',
    'elephant',
    'final',
    '118.22',
    '118',
    '22',
    'vaccination',
  ])
})

test('a symbol stays whole and is cut into its parts, too', () => {
  assert.deepEqual(textsOf('(A/HRC/26/16)'), ['a/hrc/26/16', 'a', 'hrc', '26', '16'])
})

test('points in an acronym do not matter', () => {
  assert.deepEqual(textsOf('U.N. UN u.n'), ['un', 'un', 'un'])
})

test('joined words are one word without their hyphens and apostrophes, and their parts', () => {
  assert.deepEqual(textsOf('well-being wellbeing'), ['wellbeing', 'well', 'being', 'wellbeing'])
  assert.deepEqual(textsOf('children’s childrens'), ['childrens', 'children', 'childrens'])
  assert.deepEqual(textsOf('l’été'), ['lete', 'ete'])
})

test('numbers, dates and symbols keep their signs', () => {
  assert.deepEqual(textsOf('118.22 2021-06-02'), [
    '118.22',
    '118',
    '22',
    '2021-06-02',
    '2021',
    '06',
    '02',
  ])
  assert.deepEqual(textsOf('Covid-19'), ['covid19', 'covid', '19'])
})

test('one Khmer letter is one cluster, in whatever order its signs were typed', () => {
  assert.deepEqual(textsOf('ខ្មែរ'), ['ខ្មែ', 'រ'])
  assert.deepEqual(textsOf('ខែ្មរ'), textsOf('ខ្មែរ'))
  assert.deepEqual(textsOf('បណ្ដុះ'), textsOf('បណ្តុះ'))
})

test('zero-width signs are not there, between clusters or inside one', () => {
  assert.deepEqual(textsOf('ការ\u200Bបណ្\u200Bតុះ\u2060'), textsOf('ការបណ្តុះ'))
})

test('a script without spaces ends where another begins', () => {
  const kinds = [...cut('ជំងឺCovid-19នៅ')].map((piece) => piece.kind)
  assert.deepEqual(kinds, ['run', 'token', 'run'])
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldWord(foldWord(text)), foldWord(text))
    }),
  )
  const signs = fc.integer({ min: 0x1780, max: 0x17d3 }).map((code) => String.fromCharCode(code))
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 6 }), (list) => {
      const cluster = list.join('')
      assert.equal(typeof foldCluster(cluster), 'string')
    }),
  )
})

test('pieces stand in order inside the text, and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0
      for (const piece of cut(text))
        for (const span of piece.kind === 'run' ? piece.clusters : [piece]) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
          end = span.end
        }
    }),
  )
})

test('no letter is folded into something with a space in it, which parts the terms of an index', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code)
    if (/[\p{L}\p{N}\p{M}]/u.test(letter)) assert.doesNotMatch(foldWord(letter), /\s/, letter)
  }
})
