import type { Corpus } from '#model/corpus.ts'
import type { Followed } from '#model/entry.ts'
import type { AskEvent } from '#schema/ask.ts'
import type { RecommendationEvent } from '#schema/recommendation.ts'

export interface PlacedEvent {
  entry: Followed
  index: number
  event: AskEvent | RecommendationEvent
}

/** Every line of every history. */
export function* eventsOf(corpus: Corpus): Generator<PlacedEvent> {
  for (const entry of [...corpus.of('asks'), ...corpus.of('recommendations')])
    for (const [index, event] of entry.data.history.entries()) yield { entry, index, event }
}
