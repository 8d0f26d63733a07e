import { type Refusal, refuse } from './table.ts'

const megabyte = 1024 * 1024

/** Of a file that is read. All recommendations of the UPR so far, with all that is known of them, are a third of it. */
export const maximumBytes = 100 * megabyte

/** Of what is packed in a file: a few kB of zip archive can hold gigabytes. */
export const maximumUnpacked = 120 * megabyte

/** Of the text of a document, which is read as a tree. The matrix of a review of 400 recommendations is a tenth of it. */
export const maximumDocument = 24 * megabyte

/** Of a table: what a spreadsheet program holds is more, but is no table of recommendations. */
export const maximumRows = 200_000
export const maximumCells = 5_000_000

/** @throws Refusal for a file that is empty, or too large to be read at all */
export function refuseSize({ length }: Uint8Array): void {
  const refusal = refusalOfSize(length)
  if (refusal) throw refusal
}

/** @param bytes of a file that is perhaps not read yet */
export function refusalOfSize(bytes: number): Refusal | undefined {
  if (bytes === 0) return refuse('empty-import')
  return bytes > maximumBytes ? refuse('large-import', sizes(bytes, maximumBytes)) : undefined
}

/**
 * @param size in bytes, of what is unpacked
 * @throws Refusal
 */
export function refuseAbove(limit: number, size: number): void {
  if (size > limit) throw refuse('large-content', sizes(size, limit))
}

const sizes = (bytes: number, limit: number) => ({
  megabytes: Math.ceil(bytes / megabyte),
  limit: limit / megabyte,
})
