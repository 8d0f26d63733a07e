import type { Answer, SearchRequest } from './answer.ts'
import type { Outcome, Question, Reply } from './messages.ts'

export interface Client<Request, Answer> {
  /**
   * The answer to a request, or why there is none; nothing when a later request has overtaken it: a page only ever
   * shows the last one. Never rejects.
   */
  ask(request: Request): Promise<Outcome<Answer> | undefined>
  /** Starts the worker and the download, for when a reader is about to type. */
  warm(): void
}

export type SearchClient = Client<SearchRequest, Answer>
/** Asks for the numbers of the rows that hold what was typed. */
export type TextClient = Client<string, readonly number[]>

/** The part of a Worker that is needed. */
export interface WorkerLike<Request, Answer> {
  postMessage(question: Question<Request>): void
  addEventListener(
    type: 'message' | 'error',
    listener: (event: { data?: Reply<Answer> }) => void,
  ): void
  terminate(): void
}

type Start<Request, Answer> = () => WorkerLike<Request, Answer>

const startSearch: Start<SearchRequest, Answer> = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

const startTexts: Start<string, readonly number[]> = () =>
  new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })

/**
 * @param index the absolute address of the index file of the page's language
 * @param start starts the worker, when the first request comes
 */
export const searchClient = (index: string, start = startSearch): SearchClient =>
  clientOf(new Queue(index, start), { query: '', count: 0 })

/** @param index the absolute address of the words of a list in the page's language */
export const textClient = (index: string, start = startTexts): TextClient =>
  clientOf(new Queue(index, start), '')

const clientOf = <Request, Answer>(
  queue: Queue<Request, Answer>,
  warming: Request,
): Client<Request, Answer> => ({
  ask: (request) => new Promise((settle) => queue.add({ request, settle })),
  warm: () => queue.warm(warming),
})

interface Waiting<Request, Answer> {
  request: Request
  settle(outcome: Outcome<Answer> | undefined): void
}

/**
 * One question is with the worker at a time and the newest waits: a fast typist does not queue up a search for
 * every letter.
 */
class Queue<Request, Answer> {
  private worker: WorkerLike<Request, Answer> | undefined
  private asked: Waiting<Request, Answer> | undefined
  private next: Waiting<Request, Answer> | undefined
  private id = 0
  private readonly index: string
  private readonly start: Start<Request, Answer>

  constructor(index: string, start: Start<Request, Answer>) {
    this.index = index
    this.start = start
  }

  add(waiting: Waiting<Request, Answer>): void {
    this.next?.settle(undefined)
    this.next = undefined
    if (this.asked) this.next = waiting
    else this.put(waiting)
  }

  warm(request: Request): void {
    if (!this.worker) this.add({ request, settle: () => {} })
  }

  private put(waiting: Waiting<Request, Answer>): void {
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

  private startedWorker(): WorkerLike<Request, Answer> {
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

  private settle(outcome: Outcome<Answer> | undefined): void {
    const { asked, next } = this
    this.asked = undefined
    this.next = undefined
    asked?.settle(next ? undefined : outcome)
    if (next) this.put(next)
  }
}
