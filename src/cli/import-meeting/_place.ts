import type { Corpus } from '#model/corpus.ts'
import { wordsOf } from '#model/words.ts'
import { afterLabel, anyOf, type Cues, holds } from './_cues.ts'
import { type FoundDay, lengthOfHead } from './_date.ts'
import type { Passage } from './_passages.ts'
import { sentencesOf } from './_sentences.ts'
import type { Found } from './_span.ts'

/** The town or the building: behind a label, before the day in a line of its own, or where it says when it was held. */
export function placeIn(
  passages: readonly Passage[],
  day: FoundDay | undefined,
  corpus: Corpus,
  cues: Cues,
): Found<string> | undefined {
  const head = passages.slice(0, lengthOfHead * 2)
  return (
    first(head, (passage) => labelled(passage, cues)) ??
    first(head, (passage) => beforeDay(passage, day)) ??
    first(head, (passage) => whereHeld(passage, cues)) ??
    first(head, (passage) => recorded(passage, corpus, cues))
  )
}

type Look = (passage: Passage) => string | undefined

function first(passages: readonly Passage[], look: Look): Found<string> | undefined {
  for (const passage of passages) {
    const value = look(passage)?.trim()
    if (value) return { value, span: { place: passage.place, words: value } }
  }
  return undefined
}

function labelled({ text, cells }: Passage, cues: Cues): string | undefined {
  const line = cells ? cells.filter(Boolean).join(': ') : text
  const start = afterLabel(line, cues.placeLabels)
  return start === undefined || line.length - start > 120 ? undefined : line.slice(start)
}

/** `Samara City, 2 June 2021` */
function beforeDay({ text }: Passage, day: FoundDay | undefined): string | undefined {
  const at = day ? text.search(anyDay) : -1
  if (at <= 0 || text.length > 100) return undefined
  const before = text.slice(0, at).trimEnd()
  return /^\p{Lu}[\p{L}\p{M}’' -]{1,40},$/u.test(before) ? before.slice(0, -1) : undefined
}

/** Where a day begins, whatever the order of its parts: a number, or a word and a number, before a year. */
const anyDay =
  /(?:[\p{L}\p{M}]+\.?\s+)?\p{Nd}{1,2}[^\p{Nd}]{0,20}\s?(?:\p{Nd}{1,2}[^\p{Nd}]{1,12})?\p{Nd}{4}/u

/** `was held in Samara City on …`, `was conducted on 2 June at the town hall` */
function whereHeld({ text }: Passage, cues: Cues): string | undefined {
  const sentence = sentencesOf(text).find(({ text }) => holds(text, cues.held))?.text ?? ''
  const held = new RegExp(`${cues.held.source}\\s*(?:${anyOf(cues.words.placeBefore)})?`, 'giu')
  const before = new RegExp(`${anyOf(cues.words.placeBefore)}`, 'giu')
  const ends = [held, before]
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .map(({ 0: words, index }) => index + words.length)
  return ends
    .map((end) => properName.exec(sentence.slice(end))?.groups?.['name'])
    .find((name) => name !== undefined)
}

/** Words with capitals, up to the next mark or small word; in a script without spaces, up to the next space. */
const properName =
  /^\s*(?:the\s+)?(?<name>(?:\p{Lu}[\p{L}\p{M}’'-]*|\p{Lo}[\p{Lo}\p{M}]+)(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*)/u

/** A place where a recorded meeting was. */
function recorded({ text }: Passage, corpus: Corpus, cues: Cues): string | undefined {
  if (!holds(text, cues.titles) && !holds(text, cues.held)) return undefined
  return corpus
    .of('meetings')
    .flatMap((meeting) => wordsOf(meeting, 'place'))
    .find((place) => place.length > 3 && text.includes(place))
}

/** What says that they met by video or telephone: in the title, or where it says that they met. */
export function onlineIn(passages: readonly Passage[], cues: Cues): Found<true> | undefined {
  for (const [index, { text, place }] of passages.slice(0, lengthOfHead * 2).entries()) {
    const sentence =
      index === 0
        ? text
        : sentencesOf(text).find(({ text }) => text.length < 100 || holds(text, cues.held))?.text
    const words = sentence?.match(cues.online)?.[0]
    if (words !== undefined) return { value: true, span: { place, words } }
  }
  return undefined
}
