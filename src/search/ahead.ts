import { type Download, downloadText } from './download.ts'
import type { Given } from './messages.ts'
import { DownloadError } from './patient.ts'

/** Whoever is given texts. */
interface Receiver {
  postMessage(given: Given): void
}

/**
 * Downloads in the page what a worker will need first, while its script is still on its way, and gives it to the
 * worker: on a slow phone, each way to the server and back that is not waited for saves half a second.
 *
 * @param index the absolute address of an index
 * @param nextOf the addresses of what every query needs besides, by the text of the index
 */
export function giveAhead(
  worker: Receiver,
  index: string,
  nextOf: (text: string) => readonly string[],
  download: Download = downloadText,
): void {
  const give = (address: string, next: (text: string) => void) => {
    worker.postMessage({ coming: address })
    download(address).then(
      (text) => {
        next(text)
        worker.postMessage({ address, text })
      },
      () => worker.postMessage({ address }),
    )
  }
  // What comes next is announced before the index is given, so that the worker does not ask for it, too.
  give(index, (text) => {
    for (const address of nextOf(text)) give(address, () => {})
  })
}

/** What the page gives a worker, by address, until it is asked for. */
export class GivenTexts {
  readonly #texts = new Map<string, { text: Promise<string>; settle: (given?: string) => void }>()

  take(given: Given): void {
    if ('coming' in given) this.#await(given.coming)
    else this.#texts.get(given.address)?.settle(given.text)
  }

  /** Each text is given once; whoever asks again downloads it. */
  orBy(download: Download): Download {
    return (address) => {
      const given = this.#texts.get(address)
      return given ? given.text.finally(() => this.#texts.delete(address)) : download(address)
    }
  }

  #await(address: string): void {
    let settle = (_?: string): void => {}
    const text = new Promise<string>((done, failed) => {
      settle = (given) => (given === undefined ? failed(new DownloadError(address)) : done(given))
    })
    // Nobody may ask for it.
    text.catch(() => {})
    this.#texts.set(address, { text, settle })
  }
}
