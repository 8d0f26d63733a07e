import type { CandidateAsk } from './_asks.ts'
import type { Cues } from './_cues.ts'

/** Characters: what fits two lines of a list. */
const comfortable = 110
/** Characters behind the words that ask: what is asked for needs some. */
const least = 20

/** The words of the sentence up to where a clause ends; never cut elsewhere, however long that is. */
export function askTitle({ sentence, cue }: CandidateAsk, cues: Cues): string {
  const whole = bare(sentence)
  if (whole.length <= comfortable) return whole
  const ends = [
    ...[...sentence.matchAll(/[,;:៖](?=\s)|\s[–—(]/gu)].map(({ index }) => index),
    ...[...sentence.matchAll(cues.clauses)].map(({ index }) => index),
  ]
    .filter((end) => end >= cue.end + least)
    .sort((a, b) => a - b)
  const end = ends.findLast((end) => end <= comfortable) ?? ends[0]
  return end === undefined ? whole : bare(sentence.slice(0, end))
}

const bare = (text: string): string => text.replace(/[\s,;:៖.។]+$/u, '')
