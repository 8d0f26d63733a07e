import type { SearchRequest } from './answer.ts'
import type { Outcome, Question, Reply } from './messages.ts'

export interface SearchClient {
  /**
   * The answer to a request, or why there is none; nothing when a later request has overtaken it: a page only ever
   * shows the last one. Never rejects.
   */
  ask(request: SearchRequest): Promise<Outcome | undefined>
  /** Starts the worker and the download, for when a reader is about to type. */
  warm(): void
}

/** The part of a Worker that is needed. */
export interface WorkerLike {
  postMessage(question: Question): void
  addEventListener(type: 'message' | 'error', listener: (event: { data?: Reply }) => void): void
  terminate(): void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike

interface Waiting {
  request: SearchRequest
  settle(outcome: Outcome | undefined): void
}

/**
 * @param index the absolute address of the index file of the page's language
 * @param start starts the worker, when the first request comes
 */
export const searchClient = (
  index: string,
  start: () => WorkerLike = startWorker,
): SearchClient => {
  const queue = new Queue(index, start)
  return {
    ask: (request) => new Promise((settle) => queue.add({ request, settle })),
    warm: () => queue.warm(),
  }
}

/**
 * One question is with the worker at a time and the newest waits: a fast typist does not queue up a search for
 * every letter.
 */
class Queue {
  private worker: WorkerLike | undefined
  private asked: Waiting | undefined
  private next: Waiting | undefined
  private id = 0
  private readonly index: string
  private readonly start: () => WorkerLike

  constructor(index: string, start: () => WorkerLike) {
    this.index = index
    this.start = start
  }

  add(waiting: Waiting): void {
    this.next?.settle(undefined)
    this.next = undefined
    if (this.asked) this.next = waiting
    else this.put(waiting)
  }

  warm(): void {
    if (!this.worker) this.add({ request: { query: '', count: 0 }, settle: () => {} })
  }

  private put(waiting: Waiting): void {
    this.asked = waiting
    this.id++
    try {
      this.worker ??= this.startedWorker()
      this.worker.postMessage({ id: this.id, index: this.index, request: waiting.request })
    } catch {
      // A browser may forbid workers, as it does for pages opened from a file.
      this.fail()
    }
  }

  private startedWorker(): WorkerLike {
    const worker = this.start()
    worker.addEventListener('message', ({ data }) => data?.id === this.id && this.settle(data))
    worker.addEventListener('error', () => worker === this.worker && this.fail())
    return worker
  }

  /** The next request starts another worker. */
  private fail(): void {
    this.stop()
    this.settle({ failure: 'worker' })
  }

  private stop(): void {
    this.worker?.terminate()
    this.worker = undefined
  }

  private settle(outcome: Outcome | undefined): void {
    const { asked, next } = this
    this.asked = undefined
    this.next = undefined
    asked?.settle(next ? undefined : outcome)
    if (next) this.put(next)
  }
}
