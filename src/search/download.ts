import type { FailureCode } from './messages.ts'
import { IndexError } from './open-file.ts'

/** Fetches the text at an address; rejects when it does not come. */
export type Download = (address: string) => Promise<string>

export const fetchText: Download = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.text()
}

/** A phone that was just woken up loses the first request often. */
export const downloadTwice = (download: Download, address: string): Promise<string> =>
  download(address)
    .catch(() => download(address))
    .catch(() => Promise.reject(new DownloadError()))

class DownloadError extends Error {}

export function failureOf(error: unknown): FailureCode {
  if (error instanceof DownloadError) return 'download'
  return error instanceof IndexError ? error.code : 'broken'
}
