import { answeringDesk } from './desk.ts'
import { fetchText } from './download.ts'
import type { Question } from './messages.ts'
import { openTexts, textsWith } from './texts.ts'

/** Finds the rows of a list by their words, beside the page. */
const reply = answeringDesk(fetchText, openTexts, textsWith)

addEventListener('message', async ({ data }: MessageEvent<Question<string>>) => {
  postMessage(await reply(data))
})
