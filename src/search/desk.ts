import { answer } from './answer.ts'
import type { FailureCode, Question, Reply } from './messages.ts'
import { IndexError, openIndex, type SearchIndex } from './open.ts'

/** Fetches the text at an address; rejects when it does not come. */
export type Download = (address: string) => Promise<string>

/**
 * What the worker does: opens an index when the first question asks for it, keeps it, and turns every question into
 * a reply, failures included. An index that did not come is asked for again by the next question.
 */
export function answeringDesk(download: Download): (question: Question) => Promise<Reply> {
  const opened = new Map<string, Promise<SearchIndex>>()
  const indexAt = (address: string): Promise<SearchIndex> => {
    const index = opened.get(address) ?? downloadTwice(download, address).then(openIndex)
    opened.set(address, index)
    return index
  }
  return async ({ id, index, request }) => {
    try {
      return { id, answer: await answer(await indexAt(index), request) }
    } catch (error) {
      opened.delete(index)
      return { id, failure: failureOf(error) }
    }
  }
}

/** A phone that was just woken up loses the first request often. */
const downloadTwice = (download: Download, address: string): Promise<string> =>
  download(address)
    .catch(() => download(address))
    .catch(() => Promise.reject(new DownloadError()))

class DownloadError extends Error {}

function failureOf(error: unknown): FailureCode {
  if (error instanceof DownloadError) return 'download'
  return error instanceof IndexError ? error.code : 'broken'
}
