/** From the page to the worker. */
export interface Question<Request> {
  /** Comes back with the reply. */
  id: number
  /** The absolute address of the index. */
  index: string
  request: Request
}

/** From the page to the worker: a text that the page is downloading, and then the text; without one it did not come. */
export type Given = { coming: string } | { address: string; text?: string }

/**
 * Why there is no answer, for the page to say in its own words. `download`: the index did not come, however often it
 * was asked for; `version`, `broken`: it came and cannot be read (a reload brings one that can); `worker`: whoever
 * answers did not start, or died.
 */
export type FailureCode = 'download' | 'version' | 'broken' | 'worker'

export type Outcome<Answer> =
  | { answer: Answer; failure?: never }
  | { failure: FailureCode; answer?: never }

/** From the worker to the page. */
export type Reply<Answer> = { id: number } & Outcome<Answer>
