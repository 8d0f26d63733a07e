import type { MdastNode } from 'satteri'

/** The name of a definition, and of what refers to it. */
export const nameOf = ({ identifier }: { identifier: string }): string => identifier.toLowerCase()

/** The address of each `[name]: address` line of a body, by its name. */
export function definitionsIn(
  tree: MdastNode,
  found = new Map<string, string>(),
): Map<string, string> {
  // Of two lines with one name the first counts.
  if (tree.type === 'definition' && !found.has(nameOf(tree))) found.set(nameOf(tree), tree.url)
  if ('children' in tree)
    for (const child of tree.children) definitionsIn(child as MdastNode, found)
  return found
}
