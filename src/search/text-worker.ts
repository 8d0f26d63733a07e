import type { Question } from './messages.ts'
import { reply } from './text-desk.ts'

/** Finds the rows of a list by their words, beside the page. */
addEventListener('message', async ({ data }: MessageEvent<Question<string>>) => {
  postMessage(await reply(data))
})
