import { inlineElements, voidElements } from './_allowed-html.ts'

/** A tag of HTML that an editor wrote inside a line: `<abbr title="…">`, `</abbr>`, `<br>`. */
export interface InlineTag {
  name: string
  closes: boolean
  /** As written, by name in lower case; the first of those that are repeated. */
  attributes: ReadonlyMap<string, string>
}

const attribute = String.raw`([a-z][a-z-]*)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')`
const tagPattern = new RegExp(String.raw`^<(/?)([a-z]+)((?:\s+${attribute})*)\s*/?>$`, 'i')
const attributePattern = new RegExp(attribute, 'gi')

/** @returns none for anything but a single tag of the short list, with its attributes in quotes */
export function inlineTagOf(html: string): InlineTag | undefined {
  const [, slash, written = '', rest = ''] = tagPattern.exec(html) ?? []
  const name = written.toLowerCase()
  if (!inlineElements.has(name)) return undefined
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of rest.matchAll(attributePattern))
    if (!attributes.has(key.toLowerCase()))
      attributes.set(key.toLowerCase(), double ?? single ?? '')
  return { name, closes: slash === '/', attributes }
}

/**
 * Which tags among the children of one node belong together: one that is opened inside of `**…**` must be closed there.
 *
 * @param tags in the order of the text, each with the node it stands in
 * @returns the nodes whose tag has its partner, or needs none
 */
export function paired<Node>(tags: readonly { tag: InlineTag; node: Node }[]): Set<Node> {
  const whole = new Set<Node>()
  const open = new OpenTags<Node>()
  for (const { tag, node } of tags) {
    const { name, closes } = tag
    const partner = closes ? open.close(name) : undefined
    if (partner) whole.add(partner.node).add(node)
    else if (!closes && voidElements.has(name)) whole.add(node)
    else if (!closes) open.add({ name, node })
  }
  return whole
}

/** How many are open is counted by name, so that a thousand wrong ends cost no more than a thousand looks. */
class OpenTags<Node> {
  readonly #tags: { name: string; node: Node }[] = []
  readonly #count = new Map<string, number>()

  add(tag: { name: string; node: Node }): void {
    this.#tags.push(tag)
    this.#count.set(tag.name, (this.#count.get(tag.name) ?? 0) + 1)
  }

  /** Closes the last one of this name, and gives up those after it. */
  close(name: string): { node: Node } | undefined {
    if (!this.#count.get(name)) return undefined
    for (;;) {
      const last = this.#tags.pop()
      if (!last) return undefined
      this.#count.set(last.name, (this.#count.get(last.name) ?? 0) - 1)
      if (last.name === name) return last
    }
  }
}
