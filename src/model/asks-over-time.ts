import { isAnswered } from './asks.ts'
import type { Corpus } from './corpus.ts'
import { type Day, lastDayOf } from './dates.ts'
import type { Entry } from './entry.ts'
import type { AskStateName } from './ledger.ts'
import { spansOf } from './spans.ts'

/** How many asks there are at the end of a day: `asked` less `answered` are `waiting`. */
export interface AskCount {
  day: Day
  asked: number
  /** Done, refused or withdrawn, and not reopened since. */
  answered: number
  waiting: number
}

/**
 * The counts of each day on which one of them changed, oldest first, and of the day of the corpus, which stands last;
 * nothing where no ask had been made by then.
 */
export function asksOverTime(corpus: Corpus): AskCount[] {
  const changes = corpus.of('asks').flatMap((ask) => changesOf(ask, corpus))
  if (changes.length === 0) return []
  const byDay = Map.groupBy(changes, ({ day }) => day)
  const counts: AskCount[] = []
  let [asked, answered] = [0, 0]
  for (const day of [...new Set([...byDay.keys(), corpus.asOf])].sort()) {
    for (const change of byDay.get(day) ?? []) {
      asked += change.asked
      answered += change.answered
    }
    counts.push({ day, asked, answered, waiting: asked - answered })
  }
  return counts
}

/**
 * The last counts of each day, month or year in which one of them changed: the finest of the three that needs no more
 * lines than the limit, or else years. Each keeps its day.
 */
export function summedUp(counts: readonly AskCount[], limit: number): AskCount[] {
  const by = (length: number) => [
    ...new Map(counts.map((count) => [count.day.slice(0, length), count])).values(),
  ]
  return [10, 7].map(by).find((lines) => lines.length <= limit) ?? by(4)
}

type Change = Pick<AskCount, 'day' | 'asked' | 'answered'>

/** The day an ask was made, and each day on which it was answered or opened again. */
function changesOf(ask: Entry<'asks'>, corpus: Corpus): Change[] {
  const spans = spansOf(ask, corpus)
  const [first] = spans
  if (!first) return []
  const made = lastDayOf(first.from)
  // Of two states that began on one day, the last holds at its end.
  const byDay = new Map(
    spans.map(({ from, value }) => {
      const day = lastDayOf(from)
      return [day < made ? made : day, isAnswered(value as AskStateName)]
    }),
  )
  let before = false
  return [...byDay].flatMap(([day, answered]) => {
    const change = { day, asked: day === made ? 1 : 0, answered: Number(answered) - Number(before) }
    before = answered
    return change.asked === 0 && change.answered === 0 ? [] : change
  })
}
