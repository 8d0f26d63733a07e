import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { checkedContent } from './_content.ts'
import { questionsFor } from './_import-questions.ts'
import { Cancelled } from './form/prompter.ts'
import { conversation, empty, enter, interrupt, type Turn, tab } from './form/trial.ts'
import { inTrialFolder } from './import/trial.ts'
import type { MeetingChoices } from './import-meeting/run.ts'

const lacking = ['day-unsaid', 'meeting-title-needed', 'themes-needed', 'participants-needed'].map(
  (code) => ({ code, values: { day: '2019-05-03' } }),
)

/** What a person at the terminal adds to minutes. */
async function completed(...turns: Turn[]): Promise<MeetingChoices> {
  let choices: MeetingChoices = { attach: false, isMeeting: true }
  await inTrialFolder({}, async ({ folder }) => {
    const { reading } = await checkedContent({ content: folder, reporter: 'text' })
    const words = translator('en')
    const { prompter } = conversation(turns, words)
    choices = await questionsFor(reading.corpus, words, prompter)(choices, lacking)
  })
  return choices
}

test('who is asked for what minutes do not say, chooses among what there is', async () => {
  assert.deepEqual(
    await completed(
      ['On which day', empty, 'May', enter],
      ['May', empty, '2019-05-04', enter],
      ['title of the meeting', 'Round table', enter],
      ['Which sectors', 'human', tab, enter],
      ['Which organizations', 'Committee', tab, enter],
    ),
    {
      attach: false,
      isMeeting: true,
      date: '2019-05-04',
      title: 'Round table',
      sectors: ['human-rights'],
      participants: ['ccc'],
    },
  )
})

test('an empty answer adds nothing, and the proposed day may be kept', async () => {
  assert.deepEqual(
    await completed(
      ['On which day', enter],
      ['title of the meeting', enter],
      ['Which sectors', enter],
      ['Which organizations', enter],
    ),
    { attach: false, isMeeting: true, date: '2019-05-03' },
  )
})

test('who stops an answer stops the import', () =>
  assert.rejects(completed(['On which day', enter], ['title of', interrupt]), Cancelled))
