import type { Given, Question } from './messages.ts'
import { handedOver } from './page-script.ts'
import type { WorkerLike } from './queue.ts'
import type { Desk } from './serve.ts'

/** Runs the script of a worker in the page itself, for where the browser starts no worker. */
export class WorkerInPage<Request, Answer> implements WorkerLike<Request, Answer> {
  readonly #page = new EventTarget()
  readonly #desk: Promise<Desk<Request, Answer>>

  constructor(script: URL) {
    this.#desk = handedOver(script.href) as Promise<Desk<Request, Answer>>
  }

  postMessage(message: Question<Request> | Given): void {
    // What the page has downloaded is in its own hands.
    if ('request' in message) this.#answer(message)
  }

  #answer(question: Question<Request>): void {
    this.#desk
      .then(afterPainting)
      .then((desk) => desk(question))
      .then(
        (data) => this.#page.dispatchEvent(new MessageEvent('message', { data })),
        () => this.#page.dispatchEvent(new Event('error')),
      )
  }

  addEventListener(
    ...[type, listener]: Parameters<WorkerLike<Request, Answer>['addEventListener']>
  ): void {
    this.#page.addEventListener(type, (event) => listener(event as MessageEvent))
  }

  terminate(): void {}
}

/** What was typed is seen before it is looked for. */
const afterPainting = <T>(thing: T) =>
  new Promise<T>((done) => {
    setTimeout(() => done(thing))
  })
