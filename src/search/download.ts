import { fetchText } from './fetch-text.ts'
import { fromDisk, scriptOfText } from './from-disk.ts'
import type { FailureCode } from './messages.ts'
import { IndexError } from './open-file.ts'
import { handedOver } from './page-script.ts'
import { atMost, DownloadError, patient } from './patient.ts'

/** Brings the text at an address; rejects when it does not come. */
export type Download = (address: string) => Promise<string>

/** As everything that scripts read is brought: a few at a time, and not given up at the first failure. */
export const downloadText: Download = patient(
  atMost(12, (address) => (fromDisk() ? textFromScript(address) : fetchText(address))),
)

const textFromScript = async (address: string) => String(await handedOver(scriptOfText(address)))

export function failureOf(error: unknown): FailureCode {
  if (error instanceof DownloadError) return 'download'
  return error instanceof IndexError ? error.code : 'broken'
}
