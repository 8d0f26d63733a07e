import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { BodyPart } from '#model/entry.ts'
import { components } from '#schema/components.ts'
import { readBody } from './_body.ts'

type Format = 'md' | 'mdx'

const read = (text: string, format: Format) =>
  readBody({ text, line: 1, format, file: 'content/pages/a.md', path: 'pages/a.md' })

/** What the checks say of a body: `line:column code` of each problem. */
export const toldOf = (text: string, format: Format): string =>
  read(text, format)
    .problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
    .join(', ')

/** The parts that are shown of a body, whether the checks refuse it or not. */
export const partsOf = (text: string, format: Format): readonly BodyPart[] =>
  read(text, format).body.parts

/**
 * What could do anything in the page of a body, whether the checks refuse it or not: it is read as a browser reads it, by
 * another parser and against another list than those that wrote it.
 */
export const activeIn = (text: string, format: Format): string[] =>
  activeParts(partsOf(text, format))

function activeParts(parts: readonly BodyPart[]): string[] {
  // Components stand between the pieces of one HTML.
  const html = parts.map((part) => (typeof part === 'string' ? part : '')).join('')
  const placed = parts.filter((part) => typeof part !== 'string')
  return [
    ...activeNodes(unified().use(rehypeParse, { fragment: true }).parse(html) as Tree),
    ...placed.flatMap(({ component, attributes, children }) => [
      ...Object.entries(attributes)
        .filter(([name, value]) => !isPlain(component, name, value))
        .map(([name]) => `<${component} ${name}>`),
      ...activeParts(children),
    ]),
  ]
}

function isPlain(component: string, name: string, value: unknown): boolean {
  const known = Object.hasOwn(components, component) ? components[component] : undefined
  return known !== undefined && Object.hasOwn(known, name) && typeof value === 'string'
}

interface Tree {
  tagName?: string
  properties?: Record<string, unknown>
  children?: Tree[]
}

const harmless = new Set(
  `a abbr bdi blockquote br cite code del dfn em figcaption figure h1 h2 h3 h4 h5 h6 hr img ins kbd li mark ol p pre q
  section small strong sub sup table tbody td th thead time tr ul wbr`.split(/\s+/),
)
const names =
  /^(href|src|alt|title|id|className|rel|loading|start|lang|dir|dateTime|dataFootnote.*|aria.*)$/
const address = /^(#|site:\/(?![/\\])|https?:\/\/|mailto:.|tel:.)[^\s]*$/

function activeNodes({ tagName, properties = {}, children = [] }: Tree): string[] {
  const found = children.flatMap(activeNodes)
  if (tagName === undefined) return found
  if (!harmless.has(tagName)) found.push(`<${tagName}>`)
  for (const [name, value] of Object.entries(properties)) {
    const leads = name === 'href' || name === 'src'
    if (!names.test(name) || (leads && !address.test(String(value))))
      found.push(`<${tagName} ${name}>`)
  }
  return found
}
