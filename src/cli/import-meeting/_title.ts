import { type Cues, holds } from './_cues.ts'
import { lengthOfHead } from './_date.ts'
import type { Passage } from './_passages.ts'
import type { Found } from './_span.ts'

/** Characters. A longer passage is a sentence. */
const longest = 200

export interface FoundTitle extends Found<string> {
  passage: Passage
  /** It says itself that it is of a meeting. */
  isOfMeeting: boolean
}

/** The first line of the head that says that it is of a meeting, else its first heading, else its first line. */
export function titleIn(passages: readonly Passage[], cues: Cues): FoundTitle | undefined {
  const head = passages.slice(0, lengthOfHead).filter(mayBeTitle)
  const ofMeeting =
    head.find(({ text }) => holds(text, cues.titles) && !isGeneral(text, cues)) ??
    head.find(({ text }) => holds(text, cues.titles))
  const passage = ofMeeting ?? head.find(({ kind }) => kind === 'heading') ?? head[0]
  if (!passage) return undefined
  const value = passage.text.replace(/[\s:៖]+$/u, '')
  const span = { place: passage.place, words: passage.text }
  return { value, span, passage, isOfMeeting: passage === ofMeeting }
}

/** `Meeting minutes`: of which meeting stands in another line. */
const isGeneral = (text: string, cues: Cues): boolean =>
  !/\p{L}{3}/u.test(text.replace(cues.titles, ''))

/** A line with a label, `Date: …`, is none, and a full stop ends a sentence. */
const mayBeTitle = ({ text, kind }: Passage): boolean =>
  text.length <= longest &&
  (kind === 'heading' ||
    (kind === 'paragraph' && !/[.!?។]$/u.test(text) && !/^[^:៖]{1,20}[:៖]\s/u.test(text)))
