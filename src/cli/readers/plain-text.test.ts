import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainText } from './plain-text.ts'

test('HTML character references are decoded once, if they end as they should', () => {
  assert.equal(plainText('Samara &#40;Unknown&#41;'), 'Samara (Unknown)')
  assert.equal(
    plainText('law &amp; order, C&ocirc;te d&#x2019;Ivoire'),
    'law & order, Côte d’Ivoire',
  )
  assert.equal(plainText('&amp;amp; &amp;lt;b&amp;gt; &lt;b&gt;'), '&amp; &lt;b&gt; <b>')
  assert.equal(plainText('AT&T, R&D; &copy 2014, &nonsense;'), 'AT&T, R&D; &copy 2014, &nonsense;')
  assert.equal(plainText('a&nbsp;&nbsp;b&#173;c'), 'a bc')
})

test('spaces of all kinds become one, and none stands at the end of a line', () => {
  assert.equal(
    plainText('\u00a0118.22\tGuarantee \u2007\u3000it \u202f\n  all \n'),
    '118.22 Guarantee it\nall',
  )
})

test('soft line breaks break lines, and empty lines go', () => {
  assert.equal(plainText('a\vb\u2028c\r\n \r\nd\re'), 'a\nb\nc\nd\ne')
})

test('zero-width spaces stay only where they part words', () => {
  assert.equal(plainText('សិទ្ធិ\u200bមនុស្ស\u200b '), 'សិទ្ធិ\u200bមនុស្ស')
  assert.equal(
    plainText('\u200bhuman\u200b rights\u200b, 118\u200b.22\ufeff'),
    'human rights, 118.22',
  )
})

test('text that is plain already stays as it is', () => {
  const signs = fc.constantFrom(
    'ខ',
    'a',
    '1',
    ' ',
    '\n',
    '\v',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ufeff',
  )
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs }))
  fc.assert(
    fc.property(texts, (text) => {
      // What decoding uncovers may be a reference again: `&amp;lt;` is meant as `&lt;`.
      const plain = plainText(text.replaceAll('&', ''))
      assert.equal(plainText(plain), plain)
    }),
  )
})
