import type { SearchRequest } from './answer.ts'
import type { Question } from './messages.ts'
import { reply } from './search-desk.ts'

/** Runs in a worker, so that no keystroke waits for a search. */
addEventListener('message', async ({ data }: MessageEvent<Question<SearchRequest>>) => {
  postMessage(await reply(data))
})
