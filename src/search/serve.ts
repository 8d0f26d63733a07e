import type { Question, Reply } from './messages.ts'
import { handOver } from './page-script.ts'

/** Whoever answers questions. */
export type Desk<Request, Answer> = (question: Question<Request>) => Promise<Reply<Answer>>

/** Answers the page from a worker; where the script of the worker is part of a page, hands the desk over to it. */
export function serve<Request, Answer>(desk: Desk<Request, Answer>): void {
  if (typeof document !== 'undefined') handOver(desk)
  else
    addEventListener('message', async ({ data }: MessageEvent<Question<Request>>) => {
      postMessage(await desk(data))
    })
}
