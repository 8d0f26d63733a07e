import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentIn } from './index.ts'
import { textIn } from './tree.ts'
import { bytesOf, markdownOf, toldOf } from './trial.ts'

const minutes = readFileSync(
  `${import.meta.dirname}/../../../../e2e/minutes/cso-un-virtual-meeting-2021-06-02.txt`,
)

test('minutes whose lines are double-spaced and justified become their true paragraphs, each at its lines', async () => {
  const { document } = await documentIn(minutes, 'minutes.txt')
  const blocks = document?.tree.children.map((node) => {
    const text = textIn(node)
    return [node.type, text.slice(0, 16), text.slice(-16), node.data?.place]
  })
  assert.deepEqual(blocks, [
    ['heading', 'Draft Summary Re', 'e United Nations', { line: 1 }],
    ['paragraph', 'Phnom Penh, June', 'h, June 02, 2021', { line: 3 }],
    ['paragraph', 'The Virtual Meet', 'virtual meeting.', { line: 5, lastLine: 21 }],
    ['paragraph', 'The Virtual Meet', 'vid-19 pandemic:', { line: 25, lastLine: 39 }],
    ['paragraph', 'Sector 1: Enabli', 'as sub-national.', { line: 41, lastLine: 57 }],
    ['paragraph', 'Sector 2: Human ', ' Rights Council.', { line: 58, lastLine: 74 }],
    ['paragraph', 'Sector 3: Health', 'online teaching.', { line: 76, lastLine: 92 }],
    ['paragraph', 'Joint Sector 4: ', 'ts and programs.', { line: 94, lastLine: 106 }],
    ['paragraph', 'Finally, we all ', 'vid-19 pandemic.', { line: 108, lastLine: 112 }],
  ])
})

test('the words of minutes are all there, in their order', async () => {
  const { document } = await documentIn(minutes, 'minutes.txt')
  const plain = (text: string) => text.replace(/[\u2010-]/g, '-').replace(/\s/g, '')
  const read = document?.tree.children.map((node) => textIn(node)).join('') ?? ''
  assert.equal(plain(read), plain(minutes.toString('utf8')))
})

test('a compound that a line breaks keeps its hyphen, a word that one breaks loses it', async () => {
  const text = `The answer to covid-
19 and the UN-
led response came late in the year, with sub-national budgets cut and sub-
national teams without vaccines, though a vaccina-
tion plan was there; no vaccination came of it in the end, we are told.`
  assert.equal(
    await markdownOf(bytesOf(text), 'a.txt'),
    'The answer to covid-19 and the UN-led response came late in the year, with sub-national budgets cut and sub-national teams without vaccines, though a vaccination plan was there; no vaccination came of it in the end, we are told.',
  )
})

test('lists stay lists, within each other, with what is written below an item', async () => {
  const text = `Minutes of the coalition

We ask that
1. the register be opened:
   - to newspapers,
   - to everybody
     who lives there
2. the law be repealed.

Decided on the day.`
  assert.equal(
    await markdownOf(bytesOf(text), 'a.txt'),
    `# Minutes of the coalition

We ask that

1. the register be opened:
   - to newspapers,
   - to everybody who lives there
2. the law be repealed.

Decided on the day.`,
  )
})

test('text of one paragraph a line is not joined', async () => {
  const text = `Participants
Samara Legal Aid
Council of Fishers
The meeting began at nine, and everybody had read the paper that the coalition had sent to all of them in the week before, as had been agreed.
It ended at ten.`
  assert.equal((await markdownOf(bytesOf(text), 'a.txt')).split('\n\n').length, 5)
})

test('a script without spaces is joined without them', async () => {
  const lines = [
    'សង្គមស៊ីវិលស្នើសុំឲ្យមានកិច្ចសន្ទនាប្រចាំឆ្នាំជាផ្លូវការជាមួយ',
    'អង្គការសហប្រជាជាតិដើម្បីឲ្យសំឡេងរបស់យើងត្រូវបានគេស្តាប់ឮនៅ',
    'ក្នុងប្រទេស។',
  ]
  assert.equal(await markdownOf(bytesOf(lines.join('\n')), 'a.txt'), lines.join(''))
})

test('a text in capitals that stands alone is a heading, and the guess is told', async () => {
  const bytes = bytesOf('Minutes\n\nDECISIONS TAKEN\n\nNone was taken.\n')
  assert.equal(
    await markdownOf(bytes, 'a.txt'),
    '# Minutes\n\n## DECISIONS TAKEN\n\nNone was taken.',
  )
  assert.deepEqual(await toldOf(bytes, 'a.txt'), [
    'a.txt line 1  2 lines were taken for headings, because they stand alone like headings; this is the first.  [guessed-heading]',
  ])
})

test('minutes that begin with a date or a sender are no web page', async () => {
  assert.equal(
    await markdownOf(bytesOf('Date: 2 June 2021\n\nIt began.'), 'a.txt'),
    '# Date: 2 June 2021\n\nIt began.',
  )
})

test('whatever stands in a text, all of it is in the tree', async () => {
  const word = fc.constantFrom(
    'Call',
    'for',
    'it.',
    '-',
    '1.',
    '•',
    'sub-',
    'កម្ពុជា',
    '2.',
    'x',
    ':',
    '*',
  )
  const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', '\n\n', '    ', '\t')), {
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(text, async (pieces) => {
      const { document } = await documentIn(bytesOf(`Begin ${pieces.join('')}`), 'a.txt')
      const letters = (value: string) => value.match(/[\p{L}\p{M}]/gu)?.join('') ?? ''
      assert.equal(
        letters(document?.tree.children.map((node) => textIn(node)).join('') ?? ''),
        letters(`Begin ${pieces.join('')}`),
      )
    }),
  )
})
