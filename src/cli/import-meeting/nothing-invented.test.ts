import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentIn } from '#cli/readers/documents/index.ts'
import { readTrial } from '#reader/trial.ts'
import { cuesOf } from './_cues.ts'
import { minutesIn } from './_minutes.ts'
import { notesOf } from './_noting.ts'
import { textOf } from './_passages.ts'
import { type Proposal, proposalOf } from './_proposal.ts'

const cues = cuesOf()
const choices = { attach: false, isMeeting: true }
const { corpus } = await readTrial()

/** Spaces, hyphens and what nobody sees may differ. */
const asCompared = (text: string): string => text.replace(/[\s\p{Cf}\p{Pd}]/gu, '')

/** Everything that a proposal says in words of its own. */
const wordsOf = ({ title, place = '', themes, parties, asks }: Proposal): string[] => [
  title,
  place,
  ...themes.flatMap(({ theme, isNew }) => (theme && isNew ? [theme.name] : [])),
  ...parties.flatMap(({ party, isNew }) => (isNew ? [party.title, party.acronym ?? ''] : [])),
  ...asks.flatMap(({ title, candidate }) => [title, candidate.sentence]),
]

const word = fc.constantFrom(
  ...'the water network Ministry of Health wells (SWN), (MOH) and UNICEF; teachers: 2021 Sector 3 ។'.split(
    ' ',
  ),
  ...'បណ្តាញទឹក និង ក្រសួង ស្នើសុំ ត្រូវ — – “dear” 12 June, such as Committee Dr. A. well-being e.g.'.split(
    ' ',
  ),
)
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const line = fc.oneof(
  phrase,
  phrase.map((text) => `Sector 1: ${text}: ${text}.`),
  phrase.map((text) => `# ${text}`),
  phrase.map((text) => `- We call on the ${text} to ${text}.`),
  phrase.map((text) => `The meeting was held in ${text} on 3 May 2024. ${text} should ${text}.`),
  phrase.map((text) => `Participants: ${text}, ${text} (ABC), ${text}`),
  phrase.map((text) => `Place: ${text}`),
  phrase.map((text) => `${text} took part, such as ${text} (XYZ) and QRS.`),
  phrase.map(
    (text) => `| Item | Action | Who |\n| --- | --- | --- |\n| ${text} | ${text} | ${text} |`,
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const minutes = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n\n'))

test('no proposed word stands outside of the document, whatever the document', async () => {
  await fc.assert(
    fc.asyncProperty(minutes, fc.constantFrom('minutes.txt', 'minutes.md'), async (text, file) => {
      const { document } = await documentIn(new TextEncoder().encode(text), file)
      if (!document) return
      const found = minutesIn(document, corpus, { ...choices, date: '2024-05-03' }, cues)
      const proposal = proposalOf({ ...found, day: '2024-05-03' }, corpus, choices, cues)
      const source = asCompared(textOf(document.tree))
      for (const words of wordsOf(proposal)) assert.ok(source.includes(asCompared(words)), words)
      for (const { span } of notesOf(proposal, found, false))
        assert.ok(source.includes(asCompared(span?.words ?? '')), span?.words)
    }),
    { numRuns: 150 },
  )
})
