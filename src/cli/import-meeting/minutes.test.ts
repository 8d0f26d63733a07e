import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chosen, inMinutesFolder, minutesFile } from './trial.ts'

interface Written {
  meeting: string
  /** The titles of the asks, each with who asks and who is asked. */
  asks: string[]
  lines: string[]
}

/** What is made of minutes in the made-up State. */
async function written(file: string, chosen: Chosen = {}): Promise<Written> {
  let answer: Written | undefined
  await inMinutesFolder('e2e/content', async (folder) => {
    const before = await folder.files()
    const { isDone, lines } = await folder.import(await minutesFile(file), { file, ...chosen })
    assert.ok(isDone, lines.join('\n'))
    assert.deepEqual(await folder.problems(), [])
    const files = Object.entries(await folder.files()).filter(([path]) => !(path in before))
    const of = (collection: string) =>
      files.filter(([path]) => path.startsWith(collection)).map(([, text]) => text)
    answer = { meeting: of('meetings/').join(), asks: of('asks/').map(toldAsk).sort(), lines }
  })
  return answer as Written
}

function toldAsk(text: string): string {
  const field = (name: string) =>
    new RegExp(`^${name}:(?: >-)?\\s*([\\s\\S]*?)\\n(?=\\S)`, 'm')
      .exec(text)?.[1]
      ?.replace(/\s+/g, ' ')
  return `${field('askedBy')} → ${field('addressees')}: ${field('title')}`
}

test('minutes in bullets: what was reported, asked back or arranged is no ask', async () => {
  const { meeting, asks, lines } = await written('samara-bullets.md', {
    addressees: ['samara-ministry-of-water'],
  })
  assert.deepEqual(asks, [
    '[samara-budget-watch] → [samara-ministry-of-water]: SBW calls on the Ministry of Water to publish what each well has cost',
    '[samara-water-network, samara-budget-watch] → [samara-ministry-of-water]: The ministry should say by the end of the year who pays for repairs',
    '[samara-water-network] → [samara-ministry-of-water]: SWN asked that wells be tested in every district before June',
  ])
  assert.match(
    meeting,
    /^date: 2025-03-12\nplace: Town hall, Samara City\nsectors: \[water, open-budget\]$/m,
  )
  assert.match(meeting, /\n## Water \{#water\}\n\n- SWN reported/)
  assert.doesNotMatch(meeting, /- Participants:/)
  assert.ok(
    lines.includes(
      '  body  line 12  A person seems to be named here. Take the name out, unless it is public.',
    ),
  )
})

test('minutes as a table: the column of actions asks, and the column beside it says whom', async () => {
  const { meeting, asks, lines } = await written('samara-table.md')
  assert.deepEqual(asks, [
    '[samara-teachers-circle, npa] → [samara-ministry-of-schools]: Build a ramp at every school with stairs',
    '[samara-teachers-circle, npa] → [samara-ministry-of-schools]: Deliver the textbooks before the school year begins',
  ])
  assert.match(meeting, /^sectors: \[schools, open-budget\]$/m)
  assert.match(meeting, /\| Schools +\| Many buildings have no ramp\. +\| Build a ramp/)
  assert.ok(
    lines.includes(
      '  asks  Send the list of schools to the ministry  line 12  A task of those who ask, and no ask.',
    ),
  )
})

test('minutes in Khmer, with its months, digits and names', async () => {
  const { meeting, asks } = await written('samara-khmer.txt')
  assert.match(meeting, /^language: km\ndate: 2025-05-15\nplace: ទីក្រុងសាម៉ារ៉ា$/m)
  assert.match(meeting, /^participants: \[samara-water-network, nfa, samara-ministry-of-water\]$/m)
  assert.match(meeting, /\n## វិស័យទី១៖ ទឹក \{#water\}\n/)
  assert.deepEqual(asks, [
    '[samara-water-network, nfa] → [samara-ministry-of-water]: ក្រសួងទឹកសាម៉ារ៉ា គួរតែផ្សព្វផ្សាយថាអណ្តូងនីមួយៗមានតម្លៃប៉ុន្មាន',
    '[samara-water-network] → [samara-ministry-of-water]: បណ្តាញទឹកសាម៉ារ៉ា ស្នើសុំឱ្យ ក្រសួងទឹកសាម៉ារ៉ា ពិនិត្យគុណភាពទឹកគ្រប់ស្រុក',
  ])
})

test('minutes in two languages', async () => {
  const { meeting, asks } = await written('samara-bilingual.txt')
  assert.match(meeting, /^date: 2025-11-03\nplace: Samara City\nsectors: \[schools\]$/m)
  assert.deepEqual(asks, [
    '[samara-teachers-circle] → [samara-ministry-of-schools]: The Samara Teachers’ Circle urges the Samara Ministry of Schools to pay every teacher',
    '[samara-teachers-circle] → [samara-relief-fund]: សាម៉ារ៉ា រង្វង់គ្រូបង្រៀនសាម៉ារ៉ា អំពាវនាវដល់ Samara Relief Fund ឱ្យជួយជួសជុលអគារសិក្សា',
  ])
})

test('imported twice, nothing changes; what an editor changed stays, and is named', () =>
  inMinutesFolder('e2e/content', async (folder) => {
    const text = await minutesFile('samara-bullets.md')
    const file = 'samara-bullets.md'
    await folder.import(text, { file })
    const first = await folder.files()
    const again = await folder.import(text, { file, locale: 'km' })
    assert.ok(again.isDone)
    assert.deepEqual(await folder.files(), first)
    const path = 'meetings/2025-03-12-minutes-meeting-on-water-in-the-northern.md'
    const { lines } = await folder.import(text, { file })
    assert.deepEqual(lines, [
      `content/${path} says what the document says. There is nothing to write.`,
    ])
    const edited = (first[path] as string).replace(
      'place: Town hall, Samara City',
      'place: Town hall',
    )
    await folder.write(path, edited)
    const differing = await folder.import(text, { file })
    assert.deepEqual(differing.lines, [
      `content/${path} is there already and stays as it is. The document would make it otherwise:`,
      `  content/${path}`,
      '      in the document: place: Town hall, Samara City  here: place: Town hall',
    ])
    assert.equal((await folder.files())[path], edited)
  }))
