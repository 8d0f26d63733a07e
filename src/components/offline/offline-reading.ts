import { fromDisk } from '#search/from-disk.ts'
import { ownScript } from '#search/trusted.ts'

/** Starts the service worker when the page has all it needs, so that a first visit is not slower for it. */
export class OfflineReading extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || fromDisk()) return
    if (document.readyState === 'complete') void this.#start()
    else addEventListener('load', () => void this.#start(), { once: true })
  }

  async #start(): Promise<void> {
    const base = this.dataset['base'] ?? '/'
    const isFirst = navigator.serviceWorker.controller === null
    // A browser may refuse, as it does in private windows: then nothing is stored.
    await navigator.serviceWorker
      .register(ownScript(`${base}sw.js`), { scope: base, updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => isFirst && active?.postMessage(loaded()))
      .catch(() => undefined)
  }
}

/** The page and what it loaded, as far as it is of this site. */
const loaded = (): string[] => [
  ...new Set([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]),
]
