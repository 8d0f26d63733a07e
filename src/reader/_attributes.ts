import type { HastNode } from 'satteri'
import { components } from '#schema/components.ts'
import { type AllowedAttributes, inlineElements, markdownElements } from './_allowed-html.ts'
import { isAnchor, isTaken } from './_headings.ts'
import type { InlineTag } from './_inline-html.ts'
import { hrefOf, srcOf } from './_links.ts'

/** What the writer must know of a body besides its tree. */
export interface BodyFacts {
  /** The `id` of the heading at a place of the body, `line:column`. */
  ids: ReadonlyMap<string, string>
  /** The file, from the content folder: `asks/annual-dialogue.md`. */
  path: string
}

export type Element = Extract<HastNode, { type: 'element' }>
export type Jsx = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** The attributes of an element that Markdown made, each with a space before it. */
export function attributesOf(element: Element, facts: BodyFacts): string {
  const { tagName: tag, properties } = element
  const rest = allowedText(Object.entries(properties), markdownElements.get(tag))
  if (tag === 'a') return linkText(element, rest, facts)
  if (tag === 'img') return `${text('src', srcIn(element, facts))}${rest} loading="lazy"`
  if (tag === 'td' || tag === 'th') return alignmentText(properties['style'])
  return /^h[1-6]$/.test(tag) ? `${headingText(element, facts)}${rest}` : rest
}

export const srcIn = ({ properties }: Element, { path }: BodyFacts): string | undefined =>
  srcOf(String(properties['src'] ?? ''), path)

function linkText({ properties }: Element, rest: string, { path }: BodyFacts): string {
  const written = String(properties['href'] ?? '')
  const href = /^#user-content-fn(ref)?-/.test(written) ? written : hrefOf(written, path)
  const leadsAway = /^https?:/i.test(href ?? '')
  return `${text('href', href)}${rest}${leadsAway ? ' rel="noopener external"' : ''}`
}

/** The heading of the notes is made by the parser, at no place of the file; no other may have its id. */
function headingText({ position }: Element, { ids }: BodyFacts): string {
  if (!position) return ' class="sr-only" id="footnote-label"'
  const id = ids.get(`${position.start.line}:${position.start.column}`) ?? ''
  return text('id', isAnchor(id) && !isTaken(id) ? id : undefined)
}

/** A content security policy without inline styles would drop the alignment. */
function alignmentText(style: unknown): string {
  const [, side] = /text-align:\s*(left|center|right)/.exec(String(style)) ?? []
  return side ? ` class="align-${side}"` : ''
}

/** Of a tag that an editor wrote in Markdown: its values are HTML already, `&amp;` and all. */
export function tagAttributes({ name, attributes }: InlineTag): string {
  return allowedText(attributes, inlineElements.get(name)).replace(
    /&amp;(#?[a-z0-9]{1,31};)/gi,
    '&$1',
  )
}

/** Of an element of the short list in MDX. */
export const jsxAttributes = (node: Jsx): string =>
  allowedText(plainAttributes(node), inlineElements.get(node.name as string))

/** Of a component: those that its schema names, with plain text in them, and nothing else. */
export function componentAttributes(node: Jsx): Record<string, string> {
  const allowed = components[node.name as string] ?? {}
  const given = plainAttributes(node)
  return Object.fromEntries(
    Object.keys(allowed).flatMap((name) => {
      const value = given.get(name)
      return value === undefined ? [] : [[name, value.trim()]]
    }),
  )
}

function plainAttributes({ attributes }: Jsx): ReadonlyMap<string, string> {
  const plain = new Map<string, string>()
  for (const found of attributes)
    if (
      found.type === 'mdxJsxAttribute' &&
      typeof found.value === 'string' &&
      !plain.has(found.name)
    )
      plain.set(found.name, found.value)
  return plain
}

function allowedText(
  given: Iterable<readonly [string, unknown]>,
  allowed: AllowedAttributes | undefined,
): string {
  let html = ''
  for (const [property, value] of given) {
    const rule = allowed?.get(property)
    if (rule) html += text(rule.name, rule.allow(value))
  }
  return html
}

/** @param value `true` for an attribute without a value */
const text = (name: string, value: string | true | undefined): string => {
  if (value === undefined) return ''
  return value === true ? ` ${name}` : ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (mark) => marks[mark] as string)
