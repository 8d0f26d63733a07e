import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportJson, reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from '#reader/trial.ts'

const folder = await mkdtemp(join(tmpdir(), 'samleng-protected-'))
after(() => rm(folder, { recursive: true }))
const list = join(folder, 'names.txt')

const told = async (changes: Changes, names?: string) => {
  if (names !== undefined) await writeFile(list, names)
  const problems = await trial(changes, names === undefined ? {} : { protectedList: list })
  return reportLines(problems, translator('en'))
}

const sector = (body: string, fields = '') => ({
  'sectors/a.md': `---\ntitle: A sector\n${fields}---\n${body}\n`,
})

test('personal data is told with its place, and not in full', async () => {
  assert.deepEqual(await told(sector('Call +855 12 345 678,\nor write to sok.chan@voices.org.')), [
    'content/sectors/a.md:4:6  “+855…” looks like a phone number, which can lead to a person. Take it out; if it may be published, add it to allowed.yml with the reason.  [personal-phone]',
    'content/sectors/a.md:5:13  “sok.ch…” looks like an e-mail address, which can lead to a person. Take it out; if it may be published, add it to allowed.yml with the reason.  [personal-email]',
  ])
})

test('each kind has its sentence', async () => {
  const lines = await told(
    sector('N1234567\n4111 1111 1111 1111\nGB82 WEST 1234 5698 7654 32\n11.55640, 104.92820'),
  )
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*looks like (.*), which.*\[(.*)\]$/, '$1 $2')),
    [
      'the number of an identity card or a passport personal-document',
      'the number of a payment card personal-card',
      'the number of a bank account personal-iban',
      'the exact coordinates of a place personal-coordinates',
    ],
  )
})

test('drafts, comments, links, names of files and translations are read, too', async () => {
  const places = await Promise.all(
    [
      sector('', 'visibility: draft\nsummary: Call 012 345 678.\n'),
      sector('', '# 012 345 678\n'),
      sector('<!-- 012 345 678 -->'),
      sector('[Call us today](tel:012345678)'),
      sector('[Write to the office](https://voice.org "012 345 678")'),
      { 'sectors/a-012-345-678.md': '---\ntitle: A sector\n---\n' },
      { 'files/012-345-678.jpg': 'x' },
      { 'sectors/human-rights.km.md': '---\ntitle: ០១២ ៣៤៥ ៦៧៨\ntranslation: draft\n---\n' },
    ].map(async (changes) => (await trial(changes)).map(({ code }) => code)),
  )
  for (const codes of places)
    assert.deepEqual(
      codes.filter((code) => code !== 'unused-file'),
      ['personal-phone'],
    )
})

test('what markup and escapes hide is read as readers see it, once', async () => {
  const hidden = ['012 **345** 678', 'sok&#64;voices.org', '012 345&#32;678']
  for (const body of hidden) assert.equal((await told(sector(body))).length, 1, body)
  assert.equal((await told(sector('', 'summary: "\\u0030\\u0031\\u0032 345 678"\n'))).length, 1)
})

test('the contact that site.yml gives may stand anywhere', async () => {
  const site = `${right['site.yml']}reportLink: mailto:mistakes@voice.org?subject={title}\n`
  assert.deepEqual(await told({ 'site.yml': site, ...sector('Write to mistakes@voice.org.') }), [])
})

test('what is allowed with a reason is no problem, only where it is allowed', async () => {
  const allowed = (text: string, place = '') => ({
    'allowed.yml': `- text: "${text}"\n  reason: The hotline of the office.\n${place}`,
  })
  const call = sector('Call +855 12 345 678.')
  assert.deepEqual(await told({ ...call, ...allowed('+855 12 345 678') }), [])
  assert.deepEqual(await told({ ...call, ...allowed('+855-12-345678', '  in: sectors\n') }), [])
  assert.deepEqual(await told({ ...call, ...allowed('+855 12 345 678', '  in: sectors/a\n') }), [])
  const [first, second] = await told({ ...call, ...allowed('+855 12 345 678', '  in: asks\n') })
  assert.match(first ?? '', /^content\/allowed\.yml:1.*\[stale-allowance\]$/)
  assert.match(second ?? '', /\[personal-phone\]$/)
})

test('an exception that nothing needs, and one without a reason, is a problem', async () => {
  assert.deepEqual(await told({ 'allowed.yml': '- text: 012 345 678\n  reason: None left.\n' }), [
    'content/allowed.yml:1:3  allowed  Nothing in the content needs “012 345 678” to be allowed any more. Delete it here.  [stale-allowance]',
  ])
  const [line] = await told({ 'allowed.yml': '- text: 012 345 678\n' })
  assert.match(line ?? '', /^content\/allowed\.yml:1.*reason.*\[missing-field\]$/)
})

test('a protected name is told by its line of the list alone', async () => {
  const names = '# Protected\n\nSok Chan\n'
  assert.deepEqual(await told(sector('We met SOK  CHÁN there.'), names), [
    'content/sectors/a.md:4:8  The name on line 3 of the protected list stands here. Take it out.  [protected-name]',
  ])
  const problems = await trial(
    { 'files/sok-chan.jpg': 'x', ...sector('Sok Chan') },
    { protectedList: list },
  )
  const protectedOnly = problems.filter(({ code }) => code === 'protected-name')
  assert.equal(protectedOnly.length, 2)
  for (const locale of ['en', 'km'])
    assert.doesNotMatch(reportJson(protectedOnly, 1, translator(locale)), /sok.?chan/i)
})

test('a part of a protected word may be allowed where it is another word', async () => {
  const allowed = { 'allowed.yml': '- text: សុខភាព\n  reason: It means health.\n' }
  assert.deepEqual(await told({ ...sector('សេវាសុខភាព'), ...allowed }, 'សុខ\n'), [])
  assert.deepEqual(await told({ ...sector('សេវាសុខភាព'), ...allowed }), [])
  assert.equal((await told({ ...sector('លោក សុខ និងសេវាសុខភាព'), ...allowed }, 'សុខ\n')).length, 1)
})

test('a list that was named and cannot be used is a problem', async () => {
  assert.deepEqual(await told({}, '# nobody yet\n'), [
    'SAMLENG_PROTECTED:1  There is no name in the list of protected names, so that none was looked for. Write one a line, or leave SAMLENG_PROTECTED and --protected out.  [protected-list-empty]',
  ])
  const problems = await trial({}, { protectedList: join(folder, 'none.txt') })
  assert.deepEqual(reportLines(problems, translator('en')), [
    'SAMLENG_PROTECTED:1  The list of protected names cannot be read (ENOENT), so that no name was looked for. Correct the path in SAMLENG_PROTECTED or --protected, or leave it out.  [protected-list-unreadable]',
  ])
  await writeFile(list, Buffer.from([0xff, 0xff]))
  assert.equal((await trial({}, { protectedList: list }))[0]?.code, 'not-utf-8')
})
