/**
 * What the reader takes in. Every number is far above what people write, and low enough that the worst file made on
 * purpose costs seconds, not the machine.
 */

const kilobyte = 1024

/** Bytes of a text. A brief of 200 pages is a third of this. */
export const maximumText = 1024 * kilobyte

/** Bytes of the fields of an entry, and of each of the settings. */
export const maximumFields = 64 * kilobyte

/** Bytes of the list of published addresses, which a program writes: 600,000 paragraphs. */
export const maximumList = 32 * 1024 * kilobyte

/** How many lists and fields may stand inside each other; the schemas need four. */
export const maximumDepth = 12

export const inKilobytes = (bytes: number): number => Math.ceil(bytes / kilobyte)
