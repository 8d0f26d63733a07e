import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** What the numbers of a zip can count (APPNOTE 4.4.1.4); more takes zip64, which not every program unpacks. */
export const mostFiles = 65_535
export const mostBytes = 4_294_967_295

export interface ZippedFile {
  path: string
  bytes: Uint8Array
}

/** There is more than a zip holds. */
export class ZipTooLarge extends Error {}

/**
 * Writes one .zip, file by file; the same files make the same bytes. Until all are in it, it is not there, and another
 * of its name stays.
 *
 * @param day of all files inside, `2026-11-22`
 * @throws ZipTooLarge
 */
export async function writeZip(
  file: string,
  day: string,
  files: AsyncIterable<ZippedFile>,
): Promise<{ count: number; bytes: number }> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.part`
  const written = new ZipPart(part, day)
  try {
    for await (const each of files) written.add(each)
    written.end()
    written.close()
    await rename(part, file)
  } catch (error) {
    written.close()
    await rm(part, { force: true })
    throw error
  }
  return written
}

class ZipPart {
  count = 0
  bytes = 0
  #output: number | undefined
  readonly #date: Date
  readonly #zip: Zip

  constructor(file: string, day: string) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    // A zip knows no time zones: it says what the clock on the wall says.
    this.#date = new Date(year, month - 1, date)
    this.#output = openSync(file, 'w')
    this.#zip = new Zip((error, piece) => {
      if (error) throw error
      writeSync(this.#output as number, piece)
      this.bytes += piece.length
    })
  }

  add({ path, bytes }: ZippedFile): void {
    const entry = isPacked.test(path)
      ? new ZipPassThrough(path)
      : new ZipDeflate(path, { level: 9 })
    entry.mtime = this.#date
    this.#zip.add(entry)
    entry.push(bytes, true)
    if (++this.count > mostFiles || this.bytes > mostBytes) throw new ZipTooLarge()
  }

  end(): void {
    this.#zip.end()
  }

  /** Once or twice. */
  close(): void {
    if (this.#output !== undefined) closeSync(this.#output)
    this.#output = undefined
  }
}

const isPacked = /\.(avif|gif|jpe?g|pdf|png|webp|docx|xlsx|zip|mp[34])$/i
