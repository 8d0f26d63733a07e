import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Cancelled } from '#cli/form/prompter.ts'
import { down, empty, enter, interrupt, tab } from '#cli/form/trial.ts'
import { inNewTrial } from './_new-trial.ts'

const nothingMore = ['What else do you know?', enter] as const
const asDraft = ['Who can see this', enter] as const

test('the wizard asks what an ask needs, finds entries by what is typed, and writes a draft', () =>
  inNewTrial(async ({ answer, text }) => {
    const { isMade, screen } = await answer('asks', [
      ['Title', 'A well in every village', enter],
      ['Sectors', 'rights', tab, enter],
      ['Asked by', 'comm', tab, enter],
      ['Asked of', 'ccc', tab, enter],
      ['Sources', 'minutes', tab, enter],
      ['The name of the file', enter],
      ['What else do you know?', 'asked at', tab, enter],
      ['Asked at', enter],
      asDraft,
    ])
    assert.ok(isMade, screen)
    assert.equal(
      await text('asks/a-well-in-every-village.md'),
      `---
title: A well in every village
visibility: draft
meeting: first
sectors: [human-rights]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
---
`,
    )
    assert.match(screen, /asks\/a-well-in-every-village\.md is written\./)
    assert.match(screen, /http:\/\/localhost:4321\/asks\/a-well-in-every-village\//)
    assert.match(screen, /It is a draft: nobody else sees it\./)
  }))

test('in Khmer the wizard speaks Khmer, and asks for a short name in Latin letters', () =>
  inNewTrial(async ({ answer, text }) => {
    const { isMade, screen } = await answer(
      'sectors',
      [
        ['ចំណងជើង', 'ទឹកស្អាត', enter],
        ['ចំណងជើងគ្មានអក្សរ a ដល់ z ទេ', empty, 'clean-water', enter],
        ['តើអ្នកដឹងអ្វីទៀត', enter],
        ['អ្នកណា', enter],
      ],
      '--locale',
      'km',
    )
    assert.ok(isMade, screen)
    assert.equal(
      await text('sectors/clean-water.md'),
      '---\ntitle: ទឹកស្អាត\nvisibility: draft\n---\n',
    )
    assert.match(screen, /ស្វែងរក៖/)
    assert.doesNotMatch(screen, /Search:|confirm|selected/)
  }))

test('what is not in the list is made on the way, and only what passes the check is written', () =>
  inNewTrial(async ({ answer, text, paths }) => {
    const before = await paths()
    const { screen } = await answer('asks', [
      ['Title', 'A dialogue every year', enter],
      ['Sectors', tab, enter],
      ['Asked by', 'ministry', tab, enter],
      ['Organizations: a new one, first.'],
      ['Title', 'Ministry of Wells', enter],
      ['Kind', down, down, down, enter],
      ['The name of the file', enter],
      nothingMore,
      ['Asked by', enter],
      ['Asked of', 'wells', tab, enter],
      ['Sources', tab, enter],
      ['The name of the file', enter],
      nothingMore,
      asDraft,
      ['[undated-ask]'],
      ['[duplicate-title]'],
      ['Which answers do you want to change?', enter],
      ['Title', empty, 'A dialogue each year', enter],
      ['Asked on', '2021-13-01', enter],
      ['“2021-13-01” is not a day.', empty, '2021-06-02', enter],
    ])
    assert.deepEqual(
      (await paths()).filter((path) => !before.includes(path)),
      ['asks/a-dialogue-every-year.md', 'organizations/ministry-of-wells.md'],
    )
    assert.match(await text('asks/a-dialogue-every-year.md'), /title: A dialogue each year/)
    assert.equal(
      await text('organizations/ministry-of-wells.md'),
      '---\ntitle: Ministry of Wells\nvisibility: draft\nkind: state-body\n---\n',
      screen,
    )
  }))

test('a name that is taken is said at once, and another one is proposed', () =>
  inNewTrial(async ({ answer, text }) => {
    const { screen } = await answer('sectors', [
      ['Title', 'Human Rights!', enter],
      ['“human-rights” is taken'],
      ['The name of the file', enter],
      nothingMore,
      asDraft,
    ])
    assert.match(
      screen,
      /“human-rights” is taken: there is .*sectors\/human-rights\.md already\. Take another name, such as “human-rights-2”\./,
    )
    assert.match(await text('sectors/human-rights-2.md'), /title: Human Rights!/)
  }))

test('ids follow from what a meeting, a review and a recommendation are', () =>
  inNewTrial(async ({ answer, paths }) => {
    await answer('meetings', [
      ['Title', 'On wells', enter],
      ['Date', '2025-03-04', enter],
      ['Sectors', tab, enter],
      ['Participants', tab, enter],
      ['Sources', tab, enter],
      ['The name of the file', enter],
      nothingMore,
      asDraft,
    ])
    await answer('reviews', [
      ['Title', 'Third review', enter],
      ['State under review', 'XAA', enter],
      ['Cycle', '3', enter],
      ['Reviewed on', '2019-01-01', enter],
      ['Sources', tab, enter],
      nothingMore,
      asDraft,
    ])
    await answer('recommendations', [
      ['Title', 'Wells', enter],
      ['Review', down, enter],
      ['Paragraph', '118.30', enter],
      ['Sources', tab, enter],
      nothingMore,
      asDraft,
    ])
    const all = await paths()
    for (const path of [
      'meetings/2025-03-04-on-wells.md',
      'recommendations/xaa-2/118-30.md',
      'reviews/xaa-3.md',
    ])
      assert.ok(all.includes(path), `${path}: ${all}`)
  }))

test('whoever stops leaves nothing behind', () =>
  inNewTrial(async ({ answer, paths }) => {
    const before = await paths()
    const stopped = answer('asks', [
      ['Title', 'A well', enter],
      ['Sectors', tab, interrupt],
    ])
    await assert.rejects(stopped, Cancelled)
    assert.deepEqual(await paths(), before)
  }))

test('an event is asked for by its kind, shown, and added below the others', () =>
  inNewTrial(async ({ answer, text }) => {
    const before = await text('asks/annual-dialogue.md')
    await answer('event', [
      ['Of what?', enter],
      ['What kind of step', down, down, enter],
      ['When it happened', '2022-05', enter],
      ['Where a reader can verify it', tab, enter],
      ['in one or two sentences', 'They set a day: 1 June.', enter],
      ['Who did it', tab, enter],
      ['For a commitment', enter],
      ['Write it?', enter],
    ])
    assert.equal(
      await text('asks/annual-dialogue.md'),
      before.replace(
        '    sources: [minutes]\n---',
        `    sources: [minutes]
  - date: 2022-05
    kind: progress
    text: 'They set a day: 1 June.'
    by: [ccc]
    sources: [minutes]
---`,
      ),
    )
  }))

test('a translation is asked for beside the words of the original, and holds none of them', () =>
  inNewTrial(async ({ answer, text }) => {
    const { screen } = await answer(
      'translation',
      [
        ['The original: “A dialogue every year”', 'កិច្ចសន្ទនាប្រចាំឆ្នាំ', enter],
        ['The original: “They promised it.”', enter],
      ],
      'asks/annual-dialogue',
    )
    assert.equal(
      await text('asks/annual-dialogue.km.md'),
      '---\ntitle: កិច្ចសន្ទនាប្រចាំឆ្នាំ\ntranslation: draft\n---\n',
      screen,
    )
  }))
