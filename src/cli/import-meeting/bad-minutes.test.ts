import assert from 'node:assert/strict'
import { test } from 'node:test'
import { right } from '#reader/trial.ts'
import { type Chosen, inMinutesFolder } from './trial.ts'

/** Minutes in which nothing is wrong. */
const minutes = `Minutes of the round table

Date: 12 March 2025
Place: Samara City
Participants: Committee, Ministry of Water (MOW)

Sector 1: Human rights: The Committee asks the Ministry of Water to open the wells in every district.
`

/** What a person reads of minutes that are refused, without the last line. */
async function told(text: string, chosen: Chosen = {}, changes = {}): Promise<string[]> {
  let lines: string[] = []
  await inMinutesFolder({ ...right, ...changes }, async (folder) => {
    const before = await folder.files()
    const { isDone, ...said } = await folder.import(text, chosen)
    assert.equal(isDone, false, said.lines.join('\n'))
    assert.deepEqual(await folder.files(), before)
    lines = said.lines
  })
  return lines.filter((line) => / {2}\[(?!guessed-heading)[a-z-]+\]$/.test(line))
}

test('minutes in which nothing is wrong are written', () =>
  inMinutesFolder(right, async (folder) => {
    assert.ok((await folder.import(minutes)).isDone)
    assert.deepEqual(await folder.problems(), [])
  }))

test('a meeting has a day', async () => {
  const without = minutes.replace('Date: 12 March 2025\n', '')
  assert.deepEqual(await told(without), [
    'minutes.txt  The day of the meeting is not in the document. Give it: --date 2021-06-02  [day-needed]',
  ])
  assert.deepEqual(
    await told(
      `${without}\nThis follows from the law of 3 May 2019, as everybody said who spoke, and also from what was said before that law was made, in the years in which there was no law.\n`,
    ),
    [
      'minutes.txt line 8  The document names 2019-05-03, and does not say that they met then. Give the day of the meeting: --date 2019-05-03  [day-unsaid]',
    ],
  )
})

test('of two days that may both be that of the meeting, a person says which', async () => {
  const two = minutes.replace('Place:', 'Date: 14 March 2025\nPlace:')
  assert.deepEqual(await told(two), [
    'minutes.txt line 3  Each of 2025-03-12 and 2025-03-14 may be the day of the meeting. Say which one it is: --date 2025-03-12  [several-days]',
  ])
  assert.deepEqual(await told(minutes.replace('12 March 2025', '02/06/2025')), [
    'minutes.txt line 3  “02/06/2025” may be 2025-06-02 or 2025-02-06. Say which one it is: --date 2025-06-02  [unclear-day]',
  ])
  await inMinutesFolder(right, async (folder) => {
    assert.ok((await folder.import(two, { date: '2025-03-14' })).isDone)
    assert.match(Object.keys(await folder.files()).join(), /meetings\/2025-03-14-minutes/)
  })
})

test('a meeting has sectors and those who took part', async () => {
  assert.deepEqual(await told(minutes.replace('Sector 1: Human rights: ', '')), [
    'minutes.txt  The document sets no sectors apart. Name those that it is about: --sectors water,schools  [themes-needed]',
  ])
  assert.deepEqual(await told(minutes.replace(/Participants.*\n/, '')), [
    'minutes.txt  No organization is named as taking part. Name those that did: --participants ccc,ohchr  [participants-needed]',
  ])
})

test('nothing that leads to a person is written, and the place in the document is said', async () => {
  const phone = minutes.replace('every district', 'every district, and to call 012 345 678')
  assert.deepEqual(await told(phone), [
    'minutes.txt line 7  “012…” looks like a phone number, which can lead to a person. Take it out; if it may be published, add it to allowed.yml with the reason.  [personal-phone]',
  ])
  await inMinutesFolder(
    { ...right, 'allowed.yml': '- text: 012 345 678\n  reason: A hotline.\n' },
    async (folder) => assert.ok((await folder.import(phone)).isDone),
  )
  const list = minutes.replace('(MOW)', '(MOW), Ana, 012 345 678')
  await inMinutesFolder(right, async (folder) => {
    assert.ok((await folder.import(list)).isDone)
    assert.doesNotMatch(Object.values(await folder.files()).join(), /012 345 678|Ana/)
  })
})

test('who is asked must be an organization that there is', async () => {
  const unsaid = minutes.replace('the Ministry of Water to open', 'for a law that opens')
  assert.deepEqual(await told(unsaid, { addressees: ['moww'] }), [
    'content/asks/the-committee-asks-for-a-law-that-opens-the.md:7:14  addressees  There is no “moww” in content/organizations/. Did you mean “mow”?  [unknown-reference]',
  ])
})

test('a meeting of that day is there under another name', async () => {
  const meeting = right['meetings/first.md'].replace('2021-06-02', '2025-03-12')
  await inMinutesFolder({ ...right, 'meetings/first.md': meeting }, async (folder) => {
    const { isDone, lines } = await folder.import(minutes)
    assert.equal(isDone, false)
    assert.deepEqual(lines, [
      'A meeting of 2025-03-12 is recorded already, in content/meetings/first.md. Nothing was written. If this is another one, give it an id, such as --id 2025-03-12-second-meeting. Compared with the document:',
      '    title  in the document: Minutes of the round table  here: First meeting',
      '    place  in the document: Samara City',
      '    participants  in the document: mow',
      'Asks: 1 is recorded of that meeting; the document has 1 sentences that ask.',
    ])
    assert.ok((await folder.import(minutes, { id: 'second-meeting' })).isDone)
  })
})

test('signs of Markdown and HTML in a document are words, in its title too', () =>
  inMinutesFolder(right, async (folder) => {
    const named = minutes
      .replace('round table', '[round]: <script>alert(1)</script> *table* {run}')
      .replace('the wells', '[the wells](javascript:run) --> <img src=x onerror=run>')
    const { isDone, lines } = await folder.import(named)
    assert.ok(isDone, lines.join('\n'))
    assert.deepEqual(await folder.problems(), [])
    const [ask = ''] = Object.entries(await folder.files())
      .filter(([path]) => path.startsWith('asks/the-committee'))
      .map(([, text]) => text)
    assert.match(ask, /\[Minutes of the \\\[round\\\]: \\<script>alert\(1\)\\<\/script> \\\*table/)
    assert.match(ask, /\\\[the wells\]\\\(javascript:run\) --> \\<img src=x/)
  }))

test('a sentence without an end is told by its beginning', () =>
  inMinutesFolder(right, async (folder) => {
    const endless = minutes.replace('the wells', `the wells ${'and the wells '.repeat(2000)}`)
    const { lines } = await folder.import(endless, { write: false })
    assert.ok(lines.some((line) => line.includes('The Committee asks')))
    assert.ok(lines.every((line) => line.length < 1200))
  }))
