import type { Nodes } from 'mdast'

/** What stands below a node, parents before their children; without recursion, for a stranger can nest as he likes. */
export function descendantsOf(tree: Nodes): Nodes[] {
  const found: Nodes[] = []
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue
    for (const child of node.children) found.push(child)
    for (let index = node.children.length; index--; ) open.push(node.children[index] as Nodes)
  }
  return found
}

/** The words of a node; a broken line is a space. */
export function textIn(node: Nodes): string {
  if ('children' in node) return node.children.map(textIn).join('')
  if (node.type === 'break') return ' '
  return 'value' in node ? node.value : ''
}
