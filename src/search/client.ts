import { giveAhead } from './ahead.ts'
import type { Answer, SearchRequest } from './answer.ts'
import { fromDisk } from './from-disk.ts'
import type { Outcome } from './messages.ts'
import { firstParts } from './part-path.ts'
import { Queue, type Start, type WorkerLike } from './queue.ts'
import { ownScript } from './trusted.ts'
import { WorkerInPage } from './worker-in-page.ts'

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

/** `Worker`, or what does its work. */
type WorkerKind<Request, Answer> = new (
  script: URL,
  options: WorkerOptions,
) => WorkerLike<Request, Answer>

/** Ways to start whoever answers, the best one first; where it cannot be started, the next is tried. */
type Starts<Request, Answer> = readonly Start<Request, Answer>[]

/** The build finds the scripts of workers by the words `new Worker(new URL(…`, whatever `Worker` is. */
const searchStarts = (index: string): Starts<SearchRequest, Answer> =>
  startsOf(
    (Worker) => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    (worker) => giveAhead(worker, index, (text) => firstParts(text, index)),
  )

const textStarts = (index: string): Starts<string, readonly number[]> =>
  startsOf(
    (Worker) => new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' }),
    (worker) => giveAhead(worker, index, () => []),
  )

/**
 * @param index the absolute address of the index file of the page's language
 * @param starts called when the first request comes
 */
export const searchClient = (index: string, starts = searchStarts(index)): SearchClient =>
  clientOf(index, starts, { query: '', count: 0 })

/** @param index the absolute address of the words of a list in the page's language */
export const textClient = (index: string, starts = textStarts(index)): TextClient =>
  clientOf(index, starts, '')

function startsOf<Request, Answer>(
  start: (kind: WorkerKind<Request, Answer>) => WorkerLike<Request, Answer>,
  prepare: (worker: WorkerLike<Request, Answer>) => void,
): Starts<Request, Answer> {
  const prepared = () => {
    const worker = start(ownWorker())
    prepare(worker)
    return worker
  }
  return [prepared, () => start(WorkerInPage)]
}

/** `Worker`, for scripts of this site. */
const ownWorker = () =>
  class extends Worker {
    constructor(script: URL, options: WorkerOptions) {
      super(ownScript(script), options)
    }
  }

function clientOf<Request, Answer>(
  index: string,
  starts: Starts<Request, Answer>,
  warming: Request,
): Client<Request, Answer> {
  const queue = new Queue(index, fromDisk() ? starts.slice(-1) : starts)
  return {
    ask: (request) => new Promise((settle) => queue.add({ request, settle })),
    warm: () => queue.warm(warming),
  }
}
