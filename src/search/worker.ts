import { answer, type SearchRequest } from './answer.ts'
import { answeringDesk } from './desk.ts'
import { fetchText } from './download.ts'
import type { Question } from './messages.ts'
import { openIndex } from './open.ts'

/** Runs in a worker, so that no keystroke waits for a search. */
const reply = answeringDesk(fetchText, openIndex, answer)

addEventListener('message', async ({ data }: MessageEvent<Question<SearchRequest>>) => {
  postMessage(await reply(data))
})
