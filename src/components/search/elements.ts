import type { Excerpt, MarkedText } from '#search/excerpt.ts'

/** Makes an element. Text is always text: nothing of the index is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** A text with what was found in `<mark>`. */
export function markedNodes({ text, marks }: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let end = 0
  for (const [from, to] of marks) {
    nodes.push(text.slice(end, from), element('mark', {}, text.slice(from, to)))
    end = to
  }
  return [...nodes, text.slice(end)]
}

export const excerptNodes = (excerpt: Excerpt): (Node | string)[] => [
  excerpt.cutBefore ? '… ' : '',
  ...markedNodes(excerpt),
  excerpt.cutAfter ? ' …' : '',
]

/** Words beside each other, to stand in something `dotted`: dots are seen, and spaces keep them apart when spoken. */
export const separately = (parts: readonly string[]): (Node | string)[] =>
  parts.flatMap((part) => [element('span', {}, part), ' '])
