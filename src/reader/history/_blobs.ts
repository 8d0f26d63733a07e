import { askGit } from './_git.ts'

/**
 * Hands over what is in blobs, a share of them at a time, so that not all are in memory at once.
 *
 * @param largest in bytes; larger ones are left out
 * @returns whether all of them were there
 */
export async function eachBlob(
  folder: string,
  ids: readonly string[],
  largest: number,
  take: (id: string, bytes: Buffer) => void,
): Promise<boolean> {
  if (ids.length === 0) return true
  const sizes = await askGit(folder, ['cat-file', '--batch-check'], ids)
  if (!('said' in sizes)) return false
  const found = sizes.said.toString('latin1').trimEnd().split('\n').map(headIn)
  if (found.some(({ kind }) => kind !== 'blob')) return false
  for (const share of sharesOf(found.filter(({ size }) => size <= largest))) {
    const answer = await askGit(folder, ['cat-file', '--batch'], share)
    if (!('said' in answer)) return false
    takeFrom(answer.said, take)
  }
  return true
}

interface Head {
  id: string
  kind: string
  size: number
}

/** `<id> blob <size>`, or `<id> missing` (git-cat-file, “Batch output”). */
function headIn(line: string): Head {
  const [id = '', kind = '', size = ''] = line.split(' ')
  return { id, kind, size: Number(size) }
}

function takeFrom(said: Buffer, take: (id: string, bytes: Buffer) => void): void {
  for (let at = 0; at < said.length; ) {
    const end = said.indexOf(0x0a, at)
    const { id, size } = headIn(said.toString('latin1', at, end))
    take(id, said.subarray(end + 1, end + 1 + size))
    at = end + size + 2
  }
}

/** Each some megabytes. */
function sharesOf(heads: readonly Head[]): string[][] {
  const shares: string[][] = [[]]
  let bytes = 0
  for (const { id, size } of heads) {
    if (bytes > 64_000_000) {
      shares.push([])
      bytes = 0
    }
    shares.at(-1)?.push(id)
    bytes += size
  }
  return shares
}
