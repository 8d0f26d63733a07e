import type { MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import type { BodyReference } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { type ComponentAttribute, components } from '#schema/components.ts'
import { isId } from '#schema/fields.ts'
import { inlineElements } from './_allowed-html.ts'
import { attributeFaults, instead } from './_html.ts'
import { problemIn } from './_place.ts'
import type { MdxNode, Scan } from './_scan.ts'
import { shown } from './_shown.ts'

/** MDX is a form, not a program: known components with plain text in their attributes, and comments. */
export interface MdxForm {
  references: BodyReference[]
  problems: Problem[]
}

export function mdxFormOf({ mdx }: Scan, file: string): MdxForm {
  const form: MdxForm = { references: [], problems: [] }
  for (const { node, line, column } of mdx)
    for (const found of foundIn(node))
      if ('id' in found) form.references.push({ ...found, line, column })
      else form.problems.push(problemIn(file, found.code, found.values, line, column))
  return form
}

type Found = Omit<BodyReference, 'line' | 'column'> | Pick<Problem, 'code' | 'values'>
type Element = MdxJsxFlowElement | MdxJsxTextElement
type Attributes = Readonly<Record<string, ComponentAttribute>>

function* foundIn(node: MdxNode): Generator<Found> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    yield* foundInElement(node)
  else if (node.type === 'mdxjsEsm')
    yield { code: 'mdx-import', values: { text: shown(firstLine(node.value)) } }
  else if (!isComment(node.value))
    yield { code: 'mdx-expression', values: { text: `{${shown(firstLine(node.value))}}` } }
}

function* foundInElement(node: Element): Generator<Found> {
  const name = node.name ?? ''
  if (Object.hasOwn(components, name)) yield* foundInComponent(node, name)
  else if (inlineElements.has(name)) yield* foundInInline(node, name)
  else if (/^[A-Z][^.]*$/.test(name))
    yield {
      code: 'unknown-component',
      values: { component: name, ...choice(name, Object.keys(components)) },
    }
  else yield { code: 'raw-html', values: { tag: `<${name}>`, ...instead(name) } }
}

function* foundInComponent(node: Element, component: string): Generator<Found> {
  const allowed = components[component] as Attributes
  yield* repeated(node)
  for (const attribute of node.attributes) yield* foundInAttribute(component, attribute, allowed)
  yield* missingAttributes(node, component, allowed)
}

/** An element of the short list: with words inside, and attributes of its own. */
function* foundInInline(node: Element, tag: string): Generator<Found> {
  if (node.children.some(isBlock)) yield { code: 'html-alone', values: { tag } }
  yield* repeated(node)
  for (const found of node.attributes)
    if (found.type === 'mdxJsxExpressionAttribute')
      yield { code: 'mdx-spread', values: { component: tag } }
    else if (isExpression(found))
      yield {
        code: 'mdx-attribute-expression',
        values: { component: tag, attribute: found.name },
      }
    else yield* attributeFaults(tag, found.name, String(found.value ?? ''))
}

const isBlock = (node: Element['children'][number]): boolean =>
  paragraphs.has(node.type) || ('name' in node && Object.hasOwn(components, node.name ?? ''))

/** What holds whole paragraphs cannot stand inside of one. */
const paragraphs: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'heading',
  'html',
  'list',
  'mdxFlowExpression',
  'paragraph',
  'table',
  'thematicBreak',
])

function* repeated({ name, attributes }: Element): Generator<Found> {
  const names = attributes.flatMap((found) => ('name' in found ? [found.name] : []))
  for (const attribute of new Set(names.filter((found, index) => names.indexOf(found) < index)))
    yield { code: 'repeated-attribute', values: { component: name ?? '', attribute } }
}

const isExpression = ({ value }: MdxJsxAttributeNode): boolean =>
  typeof value === 'object' && value !== null

function* foundInAttribute(
  component: string,
  found: Element['attributes'][number],
  allowed: Attributes,
): Generator<Found> {
  if (found.type === 'mdxJsxExpressionAttribute') {
    yield { code: 'mdx-spread', values: { component } }
    return
  }
  const { name: attribute, value } = found
  const rule = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined
  if (!rule)
    yield {
      code: 'unknown-attribute',
      values: { component, attribute, ...choice(attribute, Object.keys(allowed)) },
    }
  else if (isExpression(found))
    yield { code: 'mdx-attribute-expression', values: { component, attribute } }
  else yield* foundInValue(component, attribute, String(value ?? '').trim(), rule)
}

function* foundInValue(
  component: string,
  attribute: string,
  value: string,
  { references, oneOf }: ComponentAttribute,
): Generator<Found> {
  if (value === '') yield { code: 'missing-attribute', values: { component, attribute } }
  else if (oneOf && !oneOf.includes(value))
    yield {
      code: 'attribute-choice',
      values: { component, attribute, value: shown(value), ...choice(value, oneOf) },
    }
  else if (references && !value.split('/').every(isId))
    yield { code: 'wrong-attribute', values: { component, attribute, value } }
  else if (references)
    yield { collection: references, id: value, component: `${component} ${attribute}` }
}

function* missingAttributes(
  node: Element,
  component: string,
  allowed: Attributes,
): Generator<Found> {
  const given = new Set(node.attributes.map((found) => 'name' in found && found.name))
  for (const [attribute, { required }] of Object.entries(allowed))
    if (required && !given.has(attribute))
      yield { code: 'missing-attribute', values: { component, attribute } }
}

function choice(name: string, names: readonly string[]): Problem['values'] {
  const meant = names.find((known) => known.toLowerCase() === name.toLowerCase())
  const close = meant ?? nearest(name, names)
  return { allowed: names.join(', ') || '–', ...(close !== undefined && { nearest: close }) }
}

const isComment = (code: string): boolean => code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === ''

const firstLine = (text: string): string => text.split('\n', 1)[0] as string
