import type { Question, Reply } from './messages.ts'
import type { WorkerLike } from './queue.ts'

/**
 * Answers in the page itself, for where a browser starts no worker.
 *
 * @param desk brings the code that answers, when the first question comes
 */
export function workerInPage<Request, Answer>(
  desk: () => Promise<(question: Question<Request>) => Promise<Reply<Answer>>>,
): WorkerLike<Request, Answer> {
  const page = new EventTarget()
  const ask = async (question: Question<Request>) => {
    try {
      const reply = await desk()
      await painted()
      page.dispatchEvent(new MessageEvent('message', { data: await reply(question) }))
    } catch {
      page.dispatchEvent(new Event('error'))
    }
  }
  return {
    postMessage: (question) => void ask(question),
    addEventListener: (type, listener) =>
      page.addEventListener(type, (event) => listener(event as MessageEvent)),
    terminate: () => {},
  }
}

/** What was typed is seen before it is looked for. */
const painted = () =>
  new Promise<void>((done) => {
    setTimeout(done)
  })
