import type { Definition, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { safeAddress } from './_address.ts'
import type { Notes } from './_notes.ts'
import { descendantsOf } from './tree.ts'

/** Takes out of a tree of Markdown what a page makes of it elsewhere: HTML, programs of MDX, addresses. */
export function withoutDangers(tree: Root, notes: Notes): void {
  const definitions = new Map<string, Definition>()
  for (const node of descendantsOf(tree))
    if (node.type === 'definition') definitions.set(node.identifier, node)
  // The innermost first: what is taken out leaves its children behind.
  for (const node of [tree, ...descendantsOf(tree)].reverse())
    if ('children' in node)
      (node as Parents).children = node.children.flatMap((child) =>
        kept(child as RootContent, { definitions, notes }),
      ) as never
}

interface Context {
  definitions: ReadonlyMap<string, Definition>
  notes: Notes
}

/** What takes the place of a node. */
function kept(node: RootContent, { definitions, notes }: Context): RootContent[] {
  const place = { line: node.position?.start.line ?? 1 }
  if (node.type === 'definition') return []
  if (node.type === 'html' || isProgram(node)) {
    notes.add('dropped-html', place)
    return []
  }
  const address = addressOf(node, definitions)
  if (address === undefined) return [node]
  const values = { address: address.slice(0, 200) }
  if ('children' in node)
    return linkTo(address, node, () => notes.add('dropped-link', place, values))
  notes.add('outside-picture', place, values)
  return 'alt' in node && node.alt ? [{ type: 'text', value: node.alt }] : []
}

/** The link, or its words alone. */
function linkTo(address: string, node: RootContent & Parents, drop: () => void): RootContent[] {
  const url = safeAddress(address)
  if (url !== undefined)
    return [{ type: 'link', url, children: node.children as PhrasingContent[] }]
  drop()
  return node.children
}

/** Where a link leads, or a picture comes from; nothing for what is neither. */
function addressOf(node: RootContent, definitions: Context['definitions']): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return definitions.get(node.identifier)?.url ?? ''
  return undefined
}

/** In MDX, a block that begins so is a program (https://mdxjs.com/docs/what-is-mdx/#esm). */
const isProgram = (node: RootContent): boolean => {
  const [first] = node.type === 'paragraph' ? node.children : []
  return (
    first?.type === 'text' &&
    /^(?:import\s[^\n]*['"]|export\s+(?:default|const|let|function|class|\{))/.test(first.value)
  )
}
