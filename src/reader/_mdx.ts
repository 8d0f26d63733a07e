import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import type { BodyReference } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { type ComponentAttribute, components } from '#schema/components.ts'
import { isId } from '#schema/fields.ts'
import { instead } from './_html.ts'
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
  for (const { node, line } of mdx)
    for (const found of foundIn(node))
      if ('id' in found) form.references.push({ ...found, line })
      else form.problems.push(problemIn(file, found.code, found.values, line))
  return form
}

type Found = Omit<BodyReference, 'line'> | Pick<Problem, 'code' | 'values'>
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
  const component = node.name ?? ''
  const allowed = Object.hasOwn(components, component) ? components[component] : undefined
  if (allowed) {
    for (const attribute of node.attributes) yield* foundInAttribute(component, attribute, allowed)
    yield* missingAttributes(node, component, allowed)
  } else if (/^[A-Z]/.test(component))
    yield {
      code: 'unknown-component',
      values: { component, ...choice(component, Object.keys(components)) },
    }
  else yield { code: 'raw-html', values: { tag: `<${component}>`, ...instead(component) } }
}

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
  else if (typeof value === 'object' && value !== null)
    yield { code: 'mdx-attribute-expression', values: { component, attribute } }
  else yield* foundInValue(component, attribute, value?.trim() ?? '', rule)
}

function* foundInValue(
  component: string,
  attribute: string,
  value: string,
  { references }: ComponentAttribute,
): Generator<Found> {
  if (value === '') yield { code: 'missing-attribute', values: { component, attribute } }
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
