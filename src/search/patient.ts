import type { Download } from './download.ts'

/** Nothing came, however often it was asked for. */
export class DownloadError extends Error {}

/**
 * Before the second and the third try, in milliseconds. A phone that was just woken up loses its first request often,
 * and a network that was lost in a tunnel is back after a while; who types waits no longer.
 */
const pauses = [300, 1500]

const pause = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, milliseconds)
  })

/** A device that knows that it has no network; what its service worker has, it has at once. */
const knowsItIsOffline = (): boolean => globalThis.navigator?.onLine === false

/**
 * Asks again, after a pause, for what did not come; two who want the same at the same time get it from one download.
 *
 * @throws DownloadError after the last try
 */
export function patient(download: Download, wait = pause, isOffline = knowsItIsOffline): Download {
  const underway = new Map<string, Promise<string>>()
  const tried = async (address: string): Promise<string> => {
    for (const before of pauses)
      try {
        return await download(address)
      } catch (cause) {
        if (isOffline()) throw new DownloadError(address, { cause })
        await wait(before)
      }
    return download(address).catch((cause) => Promise.reject(new DownloadError(address, { cause })))
  }
  return (address) => {
    const text = underway.get(address) ?? tried(address).finally(() => underway.delete(address))
    underway.set(address, text)
    return text
  }
}

/** Lets so many downloads run at a time; the others wait their turn. */
export function atMost(count: number, download: Download): Download {
  const waiting: (() => void)[] = []
  let free = count
  return async (address) => {
    if (free > 0) free--
    else await new Promise<void>((turn) => waiting.push(turn))
    try {
      return await download(address)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
