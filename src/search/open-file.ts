/** `version`: the index is for another version of this code; `broken`: it is no index, or a part of one. */
export class IndexError extends Error {
  readonly code: 'version' | 'broken'
  constructor(code: 'version' | 'broken') {
    super(`The search index is ${code === 'version' ? 'of another version' : 'broken'}.`)
    this.code = code
  }
}

/**
 * Opens a file that was made for this code.
 *
 * @throws IndexError when it is for another version, cut off, or something else
 */
export function opened<File, Index>(
  text: string,
  expected: { format: string; version: number },
  open: (file: File) => Index,
): Index {
  const file = parsed(text)
  if (file.format !== expected.format) throw new IndexError('broken')
  if (file.version !== expected.version) throw new IndexError('version')
  try {
    return open(file as File)
  } catch {
    throw new IndexError('broken')
  }
}

function parsed(text: string): { format?: unknown; version?: unknown } {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file === 'object' && file !== null) return file
  } catch {}
  throw new IndexError('broken')
}
