import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTrialFolder } from './trial.ts'

const path = 'recommendations/xaa-2/118-22.md'
const file = `---
title: Release them
review: xaa-2
paragraph: 118.22 # as printed
sectors:
  - human-rights
sources: [minutes]
history:
  # before the adoption
  - { date: 2014-03-27, kind: position, position: supported, sources: [minutes] }
  - date: 2014-06-26
    kind: position
    position: noted
    statedAs: rejected
    text: The State took it back.
    sources: [minutes]
  - date: 2015
    kind: report
    implementation: none
    sources: [minutes]
---
The body.
`
const own = 'id,title,position,statedAs,positionDate,positionSources\nxaa-2/118-22,Release them,'

/** The lines that a list takes out of the file and puts into it, and what a person is told. */
async function changed(list: string, chosen = {}) {
  const found = { gone: [] as string[], came: [] as string[], told: [] as string[] }
  await inTrialFolder({ [path]: file }, async ({ import: run, files }) => {
    const { lines } = await run(list, chosen)
    const after = (await files())[path] ?? ''
    const [before, then] = [file.split('\n'), after.split('\n')]
    found.gone = before.filter((line) => !then.includes(line))
    found.came = then.filter((line) => !before.includes(line))
    found.told = lines.filter((line) => /→/.test(line)).map((line) => line.trim())
  })
  return found
}

test('the position in force is no news, in our own list and in others', async () => {
  const nothing = { gone: [], came: [], told: [] }
  assert.deepEqual(await changed(`${own}noted,rejected,2014-06-26,minutes\n`), nothing)
  assert.deepEqual(
    await changed('Recommendation,Response\n118.22 Release them,Noted\n').then(({ told }) => told),
    ['wording: (nothing) → Release them'],
  )
})

test('one cell of our own list is one field of one event', async () => {
  const cells: [row: string, line: string, told: string][] = [
    [
      'supported,rejected,2014-06-26,minutes',
      '    position: supported',
      'position (2014-06-26): noted → supported',
    ],
    [
      'noted,refused,2014-06-26,minutes',
      '    statedAs: refused',
      'statedAs (2014-06-26): rejected → refused',
    ],
    [
      'noted,rejected,2014-06-27,minutes',
      '  - date: 2014-06-27',
      'date (2014-06-26): 2014-06-26 → 2014-06-27',
    ],
    [
      'noted,rejected,2014-06-26,minutes; answer',
      '    sources: [minutes, answer]',
      'sources (2014-06-26): minutes → minutes; answer',
    ],
  ]
  for (const [row, line, told] of cells) {
    const { came, ...rest } = await changed(`${own}${row}\n`)
    assert.deepEqual([came, rest.told], [[line], [told]])
  }
})

test('an emptied cell takes the State’s word away, and nothing else', async () => {
  assert.deepEqual(await changed(`${own}noted,,2014-06-26,minutes\n`), {
    gone: ['    statedAs: rejected'],
    came: [],
    told: ['statedAs (2014-06-26): rejected → (nothing)'],
  })
})

test('another position on another day is another event', async () => {
  assert.deepEqual(await changed(`${own}supported,,2016-02,answer\n`), {
    gone: [],
    came: ['  - date: 2016-02', '    position: supported', '    sources: [answer]'],
    told: ['position (2016-02): (nothing) → supported'],
  })
})

test('a day that a spreadsheet program wrote its own way is the day that was there', async () => {
  for (const day of ['26/06/2014', '6/26/2014', '26.06.14', '2014-06-26T00:00'])
    assert.deepEqual((await changed(`${own}noted,rejected,${day},minutes\n`)).came, [], day)
})

test('another list’s position is another event, on the day and with the source that are chosen', async () => {
  const list = 'Recommendation,Response\n118.22 Release them,Accepted\n'
  const { came } = await changed(list, { date: '2015-01-10', source: 'answer' })
  assert.deepEqual(came, [
    'wording: Release them',
    '  - date: 2015-01-10',
    '    position: supported',
    '    sources: [answer]',
  ])
})

test('another list’s position on a day that has one already is a question', async () => {
  await inTrialFolder({ [path]: file }, async ({ import: run }) => {
    const { isDone, lines } = await run('Recommendation,Response\n118.22 Release them,Accepted\n')
    assert.equal(isDone, false)
    assert.equal(
      lines[1],
      `list.csv row 2 column B  The list says supported, and content/${path} says noted on the same day, 2014-06-26. Correct one of the two, or say with --date on which day the list is right.  [position-apart]`,
    )
  })
})

test('a position that the history has from an earlier day is no news', async () => {
  const list = 'Recommendation,Response\n118.22 Release them,Accepted\n'
  const { told } = await changed(list, { date: '2014-03-27' })
  assert.deepEqual(told, ['wording: (nothing) → Release them'])
})

test('sectors that editors gave are not those of a table', async () => {
  await inTrialFolder(
    {
      [path]: file,
      'sectors/media.md': '---\ntitle: Media\n---\n',
      'import.yml': 'themes: { Press: [media] }\n',
    },
    async ({ import: run, files }) => {
      await run('Recommendation,Issue\n118.22 Release them,Press\n')
      assert.doesNotMatch((await files())[path] ?? '', /media/)
    },
  )
})

test('without --write nothing is written, and it is said how', async () => {
  await inTrialFolder({}, async ({ import: run, files }) => {
    const before = await files()
    const { isDone, lines } = await run('paragraph,title\n1.1,First\n', {
      write: false,
      partial: true,
    })
    assert.ok(isDone)
    assert.deepEqual(lines, [
      'list.csv was read as a list of this site.',
      'xaa-2: 1 new, 0 changed, 0 as they are',
      '  new  content/recommendations/xaa-2/1-1.md  First',
      '  1 recommendation is recorded and not in the list; it stays as it is: 118.22',
      'Nothing was written. Add --write to write it.',
    ])
    assert.deepEqual(await files(), before)
  })
})

test('an id keeps the number that a spreadsheet program has shortened, or made a day of', async () => {
  const ten = file.replace('118.22 # as printed', "'118.10'")
  for (const paragraph of ['118.10', '118.1', '1 December', ''])
    await inTrialFolder(
      { [path]: null, 'recommendations/xaa-2/118-10.md': ten },
      async ({ import: run, files }) => {
        const { lines } = await run(`id,paragraph,title\nxaa-2/118-10,${paragraph},Release all\n`)
        assert.equal(lines[3], '      title: Release them → Release all', paragraph)
        const after = (await files())['recommendations/xaa-2/118-10.md']
        assert.equal(after, ten.replace('Release them', 'Release all'))
      },
    )
})

test('the recommendations of several reviews are imported from one list', async () => {
  const other = {
    'reviews/prt-3.md':
      '---\ntitle: Third\nstateUnderReview: PRT\ncycle: 3\nsession: 33\ndate: 2019-05-01\nreport: minutes\nsources: [minutes]\n---\n',
  }
  const list = `Recommendation,State under Review,Session,Response
1.1 Release them,Portugal,33: May 2019,Supported
1.1 Build wells,XAA,,Noted
`
  await inTrialFolder({ ...other, [path]: null }, async ({ import: run, files }) => {
    const { isDone, lines } = await run(list, { review: '' })
    assert.ok(isDone, lines.join('\n'))
    const after = await files()
    assert.match(after['recommendations/prt-3/1-1.md'] ?? '', /title: Release them/)
    assert.match(after['recommendations/xaa-2/1-1.md'] ?? '', /title: Build wells/)
  })
})
