import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withLineBreaks } from './line-breaks.ts'

const sentence = 'សង្គមស៊ីវិលស្នើសុំកិច្ចសន្ទនាប្រចាំឆ្នាំ'

test('a sentence without spaces can break between its words', () => {
  const words = withLineBreaks(`<p>${sentence}</p>`, 'km', []).split('<wbr>')
  assert.ok(words.length > 3)
  assert.equal(words.join(''), `<p>${sentence}</p>`)
})

test('no line begins with a stop or a sign of repetition', () => {
  const html = withLineBreaks('<p>អង្គការនីមួយៗស្នើសុំច្បាប់។ សំណើនៅតែបើកចំហ៖</p>', 'km', [])
  assert.match(html, /<wbr>/)
  assert.doesNotMatch(html, /<wbr>[ៗ។៖]/)
})

test('a word that the dictionary does not know stays whole', () => {
  const html = '<p>ការពិនិត្យជាសកលតាមកាលកំណត់</p>'
  assert.match(
    withLineBreaks(html, 'km', []),
    /ស<wbr>កល/,
    'the dictionary must cut it, or the test says nothing',
  )
  assert.match(withLineBreaks(html, 'km', ['សកល']), /ជា<wbr>សកល<wbr>តាម/)
})

test('attributes, scripts, code and the letters of drawings keep their text', () => {
  const html = `<a title="a > b ${sentence}" href="#${sentence}">x</a><script>"${sentence}"</script><code>${sentence}</code><svg><text y="3">${sentence}</text></svg>`
  assert.equal(withLineBreaks(html, 'km', []), html)
})

test('nothing but breaks is ever added', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<p>', '</p>', sentence, 'a', ' ', '&amp;', '<!-- x -->')),
      (parts) => {
        const html = parts.join('')
        assert.equal(withLineBreaks(html, 'km', []).replaceAll('<wbr>', ''), html)
      },
    ),
  )
})
