import type { CST } from 'yaml'

/**
 * Where fields stand more levels inside each other than `limit`, if they do: the offset at which that begins.
 *
 * The library composes its tree by calling itself, so that some ten thousand brackets exhaust the stack; the tokens
 * are a tree already, and it is walked here with a list of its own.
 */
export function tooDeepAt(tokens: readonly CST.Token[], limit: number): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > limit) return token.offset
    const inner = 'items' in token ? depth + 1 : depth
    for (const child of childrenOf(token)) open.push({ token: child, depth: inner })
  }
  return undefined
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }: { key?: CST.Token | null; value?: CST.Token }) => [
    ...(key ? [key] : []),
    ...(value ? [value] : []),
  ])
}
