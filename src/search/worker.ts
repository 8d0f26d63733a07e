import { answeringDesk } from './desk.ts'
import type { Question } from './messages.ts'

/** Runs in a worker, so that no keystroke waits for a search. */
const reply = answeringDesk(async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.text()
})

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  postMessage(await reply(data))
})
