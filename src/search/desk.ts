import { type Download, failureOf } from './download.ts'
import type { Question, Reply } from './messages.ts'
import type { Bring } from './series.ts'

/**
 * What a worker does: opens an index when the first question asks for it, keeps it, and turns every question into
 * a reply, failures included. An index that did not come, or lacked parts, is asked for again by the next question: the
 * site may have been published anew meanwhile, with other parts. Where it does not come, the one that lacked some serves on.
 *
 * @param open makes an index of the text of its file; `bring` downloads the files beside it
 */
export function answeringDesk<Index, Request, Answer>(
  download: Download,
  open: (text: string, bring: Bring) => Index | Promise<Index>,
  answer: (index: Index, request: Request) => Promise<Answer>,
  lacksParts: (answer: Answer) => boolean = () => false,
): (question: Question<Request>) => Promise<Reply<Answer>> {
  const opened = new Map<string, Promise<Index>>()
  /** The addresses of indexes that lacked parts. */
  const lacking = new Set<string>()
  const indexAt = (address: string): Promise<Index> => {
    const bring: Bring = (path) => download(new URL(path, address).href)
    const known = opened.get(address)
    if (known && !lacking.delete(address)) return known
    const index = download(address).then((text) => open(text, bring))
    const best = known ? index.catch(() => known) : index
    opened.set(address, best)
    return best
  }
  return async ({ id, index, request }) => {
    try {
      const found = await answer(await indexAt(index), request)
      if (lacksParts(found)) lacking.add(index)
      return { id, answer: found }
    } catch (error) {
      opened.delete(index)
      return { id, failure: failureOf(error) }
    }
  }
}
