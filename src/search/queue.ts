import type { Given, Outcome, Question, Reply } from './messages.ts'

/** The part of a Worker that is needed. */
export interface WorkerLike<Request, Answer> {
  postMessage(message: Question<Request> | Given): void
  addEventListener(
    type: 'message' | 'error',
    listener: (event: { data?: Reply<Answer> }) => void,
  ): void
  terminate(): void
}

export type Start<Request, Answer> = () => WorkerLike<Request, Answer>

export interface Waiting<Request, Answer> {
  request: Request
  settle(outcome: Outcome<Answer> | undefined): void
}

/**
 * One question is with the worker at a time and the newest waits: a fast typist does not queue up a search for
 * every letter.
 */
export class Queue<Request, Answer> {
  private worker: WorkerLike<Request, Answer> | undefined
  /** Whether a worker of the first way to start has ever replied. */
  private works = false
  private asked: Waiting<Request, Answer> | undefined
  private next: Waiting<Request, Answer> | undefined
  private id = 0
  private readonly index: string
  private starts: readonly Start<Request, Answer>[]

  /** @param starts not empty; the first is used, until it shows that it does not work here */
  constructor(index: string, starts: readonly Start<Request, Answer>[]) {
    this.index = index
    this.starts = starts
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
      this.fail()
    }
  }

  private startedWorker(): WorkerLike<Request, Answer> {
    const worker = (this.starts[0] as Start<Request, Answer>)()
    worker.addEventListener('message', ({ data }) => data?.id === this.id && this.reply(data))
    worker.addEventListener('error', () => worker === this.worker && this.fail())
    return worker
  }

  private reply(outcome: Outcome<Answer>): void {
    this.works = true
    this.settle(outcome)
  }

  /**
   * A browser may forbid workers, or not find their script. Where one has replied before, it has only died, and the
   * next request starts another.
   */
  private fail(): void {
    this.worker?.terminate()
    this.worker = undefined
    const others = this.works ? [] : this.starts.slice(1)
    if (others.length > 0) this.starts = others
    if (others.length > 0 && this.asked) this.put(this.asked)
    else this.settle({ failure: 'worker' })
  }

  private settle(outcome: Outcome<Answer> | undefined): void {
    const { asked, next } = this
    this.asked = undefined
    this.next = undefined
    asked?.settle(next ? undefined : outcome)
    if (next) this.put(next)
  }
}
