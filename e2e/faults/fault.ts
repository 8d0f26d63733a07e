/**
 * A faulty file of a content folder: its path, what is in it, and all that is said about it, each from the line on as
 * the report has it: `3:13  This line holds …`.
 */
export type Fault = readonly [path: string, content: string | Uint8Array, says: readonly string[]]

/** An entry whose fields and body are these. */
export const entry = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`

/** A sector in which nothing is wrong but what its fields or body say. */
export const sector = (title: string, fields = '', body = ''): string =>
  entry(`title: ${title}${fields && `\n${fields}`}`, body)
