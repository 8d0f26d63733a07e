import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, paragraph, table } from '#cli/readers/trial.ts'
import { inTrialFolder } from './trial.ts'

const none = { 'recommendations/xaa-2/118-22.md': null }
const themes = {
  'import.yml': `themes:
  Freedom of opinion & expression: [human-rights]
  Public officials: []
  "Children: protection; care": [human-rights]
positions: { Supported/Noted: noted }
`,
}

/** The new files of a review, by their numbers. */
async function made(list: string | Uint8Array, file: string, changes = {}) {
  const found: Record<string, string> = {}
  await inTrialFolder({ ...none, ...themes, ...changes }, async ({ import: run, files }) => {
    const { isDone, lines } = await run(list, { file })
    assert.ok(isDone, lines.join('\n'))
    for (const [path, text] of Object.entries(await files()))
      if (path.startsWith('recommendations/'))
        found[path.slice('recommendations/xaa-2/'.length)] = text
    const again = await run(list, { file })
    assert.equal(
      again.lines.at(-1),
      'Everything in the list is recorded already. There is nothing to write.',
    )
  })
  return found
}

test('an export of UPR Info becomes files: a row for each State, headings in the middle, entities', async () => {
  const list = `UPR Info's Database,,,,,,
Recommendation,Recommending State,State under Review,Response,Issue,Session,Paragraph
"Guarantee free media, in print and
on the air",Portugal,Ruritania,Rejected,"Freedom of opinion and expression",18,1.1.
"Guarantee free media, in print and on the air",Viet Nam,Ruritania,Rejected,Freedom of opinion and expression,18,1.1.
Recommendation,Recommending State,State under Review,Response,Issue,Session,Paragraph
Ratify &amp; implement the Convention,&#40;Unknown&#41;,Ruritania,Accepted,,18,1.2.
`
  const site = { XAA: 'Ruritania' }
  const changes = {
    'import.yml': `${themes['import.yml']}states: { Ruritania: ${Object.keys(site)[0]} }\n`,
  }
  assert.deepEqual(await made(list, 'upr.csv', changes), {
    '1-1.md': `---
title: Guarantee free media
review: xaa-2
paragraph: '1.1'
recommendingStates: [PRT, VNM]
sectors: [human-rights]
wording: Guarantee free media, in print and on the air
sources: [minutes]
history:
  - date: 2014-06-26
    kind: position
    position: noted
    statedAs: rejected
    sources: [minutes]
---
`,
    '1-2.md': `---
title: Ratify & implement the Convention
review: xaa-2
paragraph: '1.2'
wording: Ratify & implement the Convention
sources: [minutes]
history:
  - date: 2014-06-26
    kind: position
    position: supported
    sources: [minutes]
---
`,
  })
})

test('an export of UHRI becomes files: bullets, its own spelling, rows of other bodies', async () => {
  const list = `Text,Countries Concerned,Reccomending Body,Document Symbol,Themes,UPR Reccomending States,UPR Position,Type,UPR Session
"1.1 Protect children (Portugal) (Spain);",- XAA,- UPR,A/HRC/26/16/Add.1,"- Freedom of opinion & expression
- Children: protection; care","- Portugal
- Spain",- Supported,- Recommendations,18 Session
"17. The Committee is concerned",- XAA,- CEDAW,CEDAW/C/1,- Other,,,- Concerns/Observations,
`
  assert.deepEqual(Object.entries(await made(list, 'uhri.csv')), [
    [
      '1-1.md',
      `---
title: Protect children
review: xaa-2
paragraph: '1.1'
recommendingStates: [PRT, ESP]
sectors: [human-rights]
wording: Protect children
sources: [answer]
history:
  - date: 2014-06-26
    kind: position
    position: supported
    sources: [minutes]
---
`,
    ],
  ])
})

test('OHCHR’s list of recommendations in Word becomes files, with the source of each position', async () => {
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const across = {
    properties: '<w:gridSpan w:val="4"/>',
    content: paragraph('Theme: Right to life'),
  }
  const headings = [
    'Recommendation and recommending State',
    'Position of the State under review',
    'Human rights themes and groups of persons',
    'Relevant SDGs',
  ]
  const row = (text: string, position: string) => [
    { content: paragraph(text) + paragraph('Source of Position: A/HRC/26/16/Add.1 - Para.3') },
    position,
    {
      content:
        paragraph('Freedom of opinion &amp; expression', item) +
        paragraph('Groups of Persons:') +
        paragraph('Women &amp; girls', item),
    },
    '16 - PEACE',
  ]
  const first = table([
    headings,
    [across],
    row('1.2 End it (Iran (Islamic Republic of), Togo);', 'Supported/Noted'),
  ])
  // Word cuts a long table in two, and the second has no headings.
  const second = table([row('1.1 Begin it (Spain);', 'Supported')])
  const files = await made(document(first + paragraph('page 2') + second), 'matrix.docx')
  assert.deepEqual(Object.keys(files).sort(), ['1-1.md', '1-2.md'])
  assert.equal(
    files['1-2.md'],
    `---
title: End it
review: xaa-2
paragraph: '1.2'
recommendingStates: [IRN, TGO]
sectors: [human-rights]
wording: End it
sources: [minutes]
history:
  - date: 2014-06-26
    kind: position
    position: noted
    statedAs: Supported/Noted
    sources: [answer]
---
`,
  )
})

test('our own list becomes files, with everything that it says', async () => {
  const list = `paragraph;title;wording;recommendingStates;sectors;position;statedAs;positionDate;positionSources;sources;visibility
1.1;"No: a ""title""";'=SUM;Portugal, ESP;human-rights;noted;no;2014-07;answer;minutes, answer;draft
1.2;;'tis free;;;pending;;;;;
`
  assert.deepEqual(await made(list, 'own.csv'), {
    '1-1.md': `---
title: 'No: a "title"'
visibility: draft
review: xaa-2
paragraph: '1.1'
recommendingStates: [PRT, ESP]
sectors: [human-rights]
wording: '=SUM'
sources: [minutes, answer]
history:
  - date: 2014-07
    kind: position
    position: noted
    statedAs: 'no'
    sources: [answer]
---
`,
    '1-2.md': `---
title: "'tis free"
review: xaa-2
paragraph: '1.2'
wording: "'tis free"
sources: [minutes]
---
`,
  })
})

test('recommendations of the same words have titles that can be told apart', async () => {
  const list =
    'paragraph,wording,recommendingStates\n1.1,Ratify it,PRT\n1.2,Ratify it,ESP\n1.3,Release them,\n'
  const files = await made(list, 'own.csv')
  assert.match(files['1-1.md'] ?? '', /^title: Ratify it$/m)
  assert.match(files['1-2.md'] ?? '', /^title: Ratify it \(1\.2\)$/m)
})

test('texts in another language than the first of the site say so', async () => {
  await inTrialFolder(none, async ({ import: run, files }) => {
    await run('paragraph,wording\n1.1,ធានាសេរីភាព\n', { language: 'km' })
    assert.match((await files())['recommendations/xaa-2/1-1.md'] ?? '', /^language: km$/m)
  })
})

test('an export without numbers is known by its words', async () => {
  await inTrialFolder(none, async ({ import: run, files }) => {
    await run('paragraph,wording\n1.1,Guarantee free media\n')
    const { lines } = await run('Recommendation,Response\n"Guarantee free media;",Accepted\n')
    assert.ok(
      lines.includes('      position (2014-06-26): (nothing) → supported'),
      lines.join('\n'),
    )
    assert.match((await files())['recommendations/xaa-2/1-1.md'] ?? '', /position: supported/)
  })
})
