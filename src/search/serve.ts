import { GivenTexts } from './ahead.ts'
import { type Download, downloadText } from './download.ts'
import type { Given, Question, Reply } from './messages.ts'
import { handOver } from './page-script.ts'

/** Whoever answers questions. */
export type Desk<Request, Answer> = (question: Question<Request>) => Promise<Reply<Answer>>

/**
 * Answers the page from a worker; where the script of the worker is part of a page, hands the desk over to it.
 *
 * @param deskWith makes the desk, with the way in which it is to download
 */
export function serve<Request, Answer>(
  deskWith: (download: Download) => Desk<Request, Answer>,
): void {
  const given = new GivenTexts()
  const desk = deskWith(given.orBy(downloadText))
  if (typeof document !== 'undefined') handOver(desk)
  else
    addEventListener('message', async ({ data }: MessageEvent<Question<Request> | Given>) => {
      if ('request' in data) postMessage(await desk(data))
      else given.take(data)
    })
}
