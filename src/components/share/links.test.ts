import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { viewOf } from '#components/view.ts'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { lengthOf } from '#model/shortened.ts'
import { readTrial, right, trial } from '#reader/trial.ts'
import { shareServices } from '#schema/share.ts'
import { shareLink, shareText } from './links.ts'

const asked = right['asks/annual-dialogue.md']

const textOf = async (title: string, locale: string, history = '') => {
  const { published } = await readTrial({
    'asks/annual-dialogue.md': asked
      .replace('A dialogue every year', JSON.stringify(title))
      .replace(/history:.*(?=---)/s, history),
  })
  const entry = published.at('/asks/annual-dialogue/')
  return shareText({ title, name: 'Voice', entry }, viewOf(published, locale))
}

test('an ask is passed on with the days it has waited, and of whom it was asked', async () => {
  assert.equal(
    await textOf('A dialogue', 'en'),
    '1,674 days without a final answer: “A dialogue”. Asked of Committee.',
  )
})

test('a refused ask says so', async () => {
  const history =
    'history:\n  - date: 2022-03-01\n    kind: refusal\n    text: No.\n    sources: [minutes]\n'
  assert.equal(
    await textOf('A dialogue', 'en', history),
    '“A dialogue”: asked of Committee; refused.',
  )
})

test('a long title gives way, in whole words, and the rest stays', async () => {
  for (const [locale, title] of [
    ['en', 'Rights and more rights '.repeat(20)],
    ['km', 'កិច្ចសន្ទនាប្រចាំឆ្នាំ'.repeat(20)],
  ] as const) {
    const text = await textOf(title.trim(), locale)
    assert.ok(lengthOf(text) <= 200, text)
    assert.match(text, /…”/)
    assert.match(text, /Committee[.។]$/)
  }
})

test('a list is passed on by its title and whose it is', async () => {
  const { published } = await readTrial()
  const view = viewOf(published, 'en')
  assert.equal(shareText({ title: 'Asks', name: 'Voice' }, view), 'Asks · Voice')
  assert.equal(shareText({ title: 'Voice', name: 'Voice' }, view), 'Voice')
})

test('nothing in a title or an address ends the part of the link that it stands in', () => {
  const url = 'https://voice.org/km/asks/x/?a=1&b=%20#c'
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const link = new URL(shareLink('telegram', { url, title: 'T', text }))
      assert.equal(link.searchParams.get('text'), text.toWellFormed())
      assert.equal(link.searchParams.get('url'), url)
      assert.equal(link.hash, '')
    }),
  )
})

test('Khmer is encoded in every link, and read again', () => {
  const shared = { url: 'https://voice.org/km/', title: 'សំឡេង', text: 'ស្ត្រី & កម្ពុជា' }
  for (const service of shareServices) {
    const link = shareLink(service, shared)
    assert.match(link, /^[\x21-\x7e]+$/)
    assert.ok(decodeURIComponent(link).includes(shared.url), link)
  }
  assert.equal(
    new URL(shareLink('email', shared)).searchParams.get('body'),
    `${shared.text}\r\n\r\n${shared.url}`,
  )
})

test('a service that is not known is refused with those that are', async () => {
  const problems = await trial({ 'site.yml': `${right['site.yml']}share: [telegram, signal]\n` })
  assert.deepEqual(reportLines(problems, translator('en')), [
    'content/site.yml:9:19  share  “signal” is not one of the values this field can have. They are: telegram, facebook, email, whatsapp, line, linkedin, mastodon, x.  [wrong-value]',
  ])
})
