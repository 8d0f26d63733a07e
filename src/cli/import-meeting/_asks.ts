import { type Cues, holds, isOnly } from './_cues.ts'
import type { Passage } from './_passages.ts'
import type { Section, Theme } from './_sections.ts'
import { type Sentence, sentencesOf } from './_sentences.ts'
import type { Span } from './_span.ts'

/** How a sentence asks: who asks stands before the words (`asks`), or who is asked does (`ought`, `needed`). */
export type Asking = 'asks' | 'ought' | 'needed' | 'listed'

/** A sentence that asks for something. */
export interface CandidateAsk {
  /** The words of the document. */
  sentence: string
  span: Span
  asking: Asking
  /** Where the words that ask stand in the sentence; 0 and 0 where its place alone says so. */
  cue: { start: number; end: number }
  theme?: Theme
  /** What a table says of who is asked, or who is to do it. */
  who?: string
}

/** Sentences that ask, what stands below a heading of requests, and what a table has in a column for it. */
export function asksIn(
  passages: readonly Passage[],
  sections: readonly Section[],
  cues: Cues,
): CandidateAsk[] {
  const asks: CandidateAsk[] = []
  let theme: Theme | undefined
  let isListing = false
  for (const passage of passages) {
    const section = sections.find((section) => section.passage === passage)
    if (section) theme = section.theme
    if (isTitle(passage, section)) isListing = isOnly(passage.text, cues.askHeadings)
    else {
      const around = { ...(theme && { theme }), isListing: isListing && passage.kind === 'item' }
      asks.push(...asksOf(passage, section?.length ?? 0, around, cues))
    }
  }
  return asks
}

const isTitle = ({ kind, text }: Passage, section: Section | undefined): boolean =>
  kind === 'heading' || section?.length === text.length || /^.{1,60}[:៖]$/u.test(text)

function* asksOf(
  passage: Passage,
  start: number,
  { theme, isListing }: { theme?: Theme; isListing: boolean },
  cues: Cues,
): Generator<CandidateAsk> {
  if (passage.kind === 'row') return yield* asksOfRow(passage, theme, cues)
  for (const sentence of sentencesOf(passage.text.slice(start))) {
    const asking = askingOf(sentence, cues) ?? (isListing ? listed : undefined)
    if (asking) yield askFrom(sentence, passage, asking, theme)
  }
}

type Reading = Pick<CandidateAsk, 'asking' | 'cue'>

const listed: Reading = { asking: 'listed', cue: { start: 0, end: 0 } }

const askFrom = (
  { text }: Sentence,
  { place }: Passage,
  reading: Reading,
  theme: Theme | undefined,
): CandidateAsk => ({
  sentence: text,
  span: { place, words: text },
  ...reading,
  ...(theme && { theme }),
})

/** Where a sentence asks. A question is none, and words that only look like it are taken away first. */
function askingOf({ text }: Sentence, cues: Cues): Reading | undefined {
  if (text.length < shortest || isQuestion.test(text) || holds(text, cues.ownBusiness))
    return undefined
  const plain = text.replace(cues.notAsking, (words) => ' '.repeat(words.length))
  const found = (['asks', 'ought', 'needed'] as const).flatMap((asking) => {
    const start = plain.search(cues[asking])
    const words = start === -1 ? '' : (plain.match(cues[asking])?.[0] ?? '')
    return words === '' ? [] : [{ asking, cue: { start, end: start + words.length } }]
  })
  // “We ask the ministry, which should know, to …” asks first; “need to” may stand in “are needed to”.
  return found.sort((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end)[0]
}

const isQuestion = /[?？]\P{L}*$/u

/** Characters: fewer say nothing that could be followed. */
const shortest = 12

/** A row of a table that has a column for what is to be done. */
function* asksOfRow(
  passage: Passage,
  theme: Theme | undefined,
  cues: Cues,
): Generator<CandidateAsk> {
  const { cells = [], columns = [] } = passage
  const cellOf = (cue: RegExp) => cells[columns.findIndex((name) => isOnly(name, cue))] ?? ''
  const [action, who] = [cellOf(cues.actionColumns), cellOf(cues.whoColumns)]
  for (const sentence of sentencesOf(action)) {
    if (sentence.text.length < shortest) continue
    const reading = askingOf(sentence, cues) ?? listed
    yield { ...askFrom(sentence, passage, reading, theme), ...(who && { who }) }
  }
  for (const sentence of cells.filter((cell) => cell !== action).flatMap(sentencesOf)) {
    const reading = askingOf(sentence, cues)
    if (reading) yield askFrom(sentence, passage, reading, theme)
  }
}
