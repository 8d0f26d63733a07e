import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceDocument } from '#cli/readers/document.ts'
import { docxOf } from '#cli/readers/documents/docx-trial.ts'
import { documentIn } from '#cli/readers/documents/index.ts'
import { empty, inMinutesFolder, type MinutesFolder, minutesBytes, minutesFile } from './trial.ts'

const text = await minutesFile('cso-un-virtual-meeting-2021-06-02.txt')
const agencies = ['ohchr', 'unesco', 'unicef', 'undp']
const read = await documentIn(new TextEncoder().encode(text), 'minutes.txt')
const documents = [
  { file: 'minutes.txt', document: text },
  { file: 'minutes.docx', document: docxOf((read.document as SourceDocument).tree) },
  { file: 'minutes.pdf', document: await minutesBytes('cso-un-virtual-meeting-2021-06-02.pdf') },
]

for (const { file, document } of documents)
  test(`what a person finds in the minutes is found in ${file}`, () =>
    inMinutesFolder(empty, async (folder) => {
      const { isDone } = await folder.import(document, { file, addressees: agencies })
      assert.ok(isDone)
      assert.deepEqual(await folder.problems(), [])
      await holdsTheMeeting(folder)
    }))

async function holdsTheMeeting(folder: MinutesFolder): Promise<void> {
  const files = await folder.files()
  const of = (collection: string) =>
    Object.entries(files).filter(([path]) => path.startsWith(`${collection}/`))
  const texts = (collection: string) => of(collection).map(([, text]) => text)
  const [meeting = ''] = texts('meetings')
  assert.match(meeting, new RegExp(`^title: ${title}$`, 'm'))
  assert.match(meeting, /^date: 2021-06-02\nplace: Phnom Penh\nonline: '?true'?$/m)
  assert.deepEqual(acronyms(texts('organizations'), 'un-agency'), [
    'OHCHR',
    'UNDP',
    'UNESCO',
    'UNICEF',
  ])
  assert.deepEqual(acronyms(texts('organizations'), 'coalition'), coalitions)
  assert.deepEqual(
    of('sectors')
      .map(([path]) => path)
      .sort(),
    sectors,
  )
  assert.match(files['sectors/financing-csos.md'] ?? '', /^joint: '?true'?$/m)
  const found = texts('asks').map((text) => asks.findIndex((ask) => ask.test(text)))
  assert.ok(!found.includes(-1), 'something else was taken for an ask')
  assert.equal(new Set(found).size, 6)
  for (const [path, text] of Object.entries(files))
    if (path !== 'site.yml') assert.match(text, /^visibility: draft$/m, path)
}

const acronyms = (organizations: readonly string[], kind: string): (string | undefined)[] =>
  organizations
    .filter((text) => text.includes(`\nkind: ${kind}\n`))
    .map((text) => /^acronym: (.*)$/m.exec(text)?.[1])
    .sort()

const title = 'Draft Summary Result of the Virtual Meeting Between CSOs and the United Nations'
const coalitions = 'API, CCC, CDPO, CHRAC, CPDD, CRC, GADC, HACC, NEP, NGO Forum, TIC'.split(', ')
const sectors = ['enabling-environment', 'financing-csos', 'health-social', 'human-rights'].map(
  (id) => `sectors/${id}.md`,
)

/** The asks that a person finds in the minutes; the second of them has no word that asks. */
const asks = [
  /official annual dialogue/,
  /prisoners of Conscience/,
  /shall prioritize vulnerable people/,
  /to get vaccination/,
  /UN support to children|online education material/,
  /use national budgeting effectively/,
  /find ways to finance civil\s+society/,
]
test('where all of it is recorded, everything is matched, and no second meeting is written', () =>
  inMinutesFolder('content', async (folder) => {
    const before = await folder.files()
    const { isDone, lines } = await folder.import(text)
    assert.equal(isDone, false)
    assert.deepEqual(await folder.files(), before)
    assert.deepEqual(
      lines.slice(-4),
      [
        `A meeting of 2021-06-02 is recorded already, in content/meetings/2021-06-02-cso-un-virtual-meeting.md. Nothing was written. If this is another one, give it an id, such as --id 2021-06-02-second-meeting. Compared with the document:`,
        '    title  in the document: Draft Summary Result of the Virtual Meeting Between CSOs and the United Nations  here: Virtual meeting between civil society and the United Nations, 2 June 2021',
        'Asks: 7 are recorded of that meeting; the document has 7 sentences that ask.',
      ].slice(-4),
    )
    const beside = await folder.import(text, { id: 'second-meeting', write: false })
    assert.ok(beside.isDone)
    assert.ok(!beside.lines.some((line) => line.startsWith('  organizations ')))
    const matched = beside.lines.flatMap(
      (line) => /^ {2}participants {2}(.+?) {2}/.exec(line)?.[1]?.split('; ') ?? [],
    )
    assert.equal(new Set(matched).size, 15)
  }))

test('an article in a newspaper is no meeting, and that is said', () =>
  inMinutesFolder(empty, async (folder) => {
    const article = `NGOs told to up advocacy

Civil society groups will have to amp up their advocacy, according to a national consultation in the capital yesterday.

“We must advocate to convince the government,” said a legal expert. In June, the State accepted 163 of the 205 recommendations.
`
    const { isDone, lines } = await folder.import(article, { file: 'article.txt' })
    assert.equal(isDone, false)
    assert.deepEqual(lines, [
      'article.txt  This does not look like the minutes of a meeting: a title that says so, the day, and those who took part are not all there. If it is one, write “meeting” before the name of the file; if it is a list of recommendations, write “recommendations”. A paper or an article becomes a source: write it in sources/.  [no-meeting]',
      '1 problem. Nothing was written.',
    ])
  }))
