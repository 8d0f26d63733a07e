import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import type { BodyReference } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { type ComponentAttribute, components } from '#schema/components.ts'
import { isId } from '#schema/fields.ts'
import { problemIn } from './_place.ts'
import type { Scan } from './_scan.ts'

/** MDX is a form, not a program: known components with plain text in their attributes, and comments. */
export interface MdxForm {
  references: BodyReference[]
  problems: Problem[]
}

export function mdxFormOf({ mdx }: Scan, file: string): MdxForm {
  const form: MdxForm = { references: [], problems: [] }
  for (const { node, line } of mdx) {
    const refuse = (code: string, values: Problem['values']) => {
      form.problems.push(problemIn(file, code, values, line))
    }
    if (node.type === 'mdxjsEsm') refuse('mdx-import', { text: firstLine(node.value) })
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node.value)) refuse('mdx-expression', { text: `{${firstLine(node.value)}}` })
    } else component(node, form, line, refuse)
  }
  return form
}

type Refuse = (code: string, values: Problem['values']) => void
type Element = MdxJsxFlowElement | MdxJsxTextElement

function component(node: Element, form: MdxForm, line: number, refuse: Refuse): void {
  const name = node.name ?? ''
  const attributes = Object.hasOwn(components, name) ? components[name] : undefined
  if (attributes) return checkAttributes(node, attributes, form, line, refuse)
  const known = Object.keys(components)
  const meant = nearest(name, known)
  if (/^[A-Z]/.test(name))
    refuse('unknown-component', {
      component: name,
      allowed: known.join(', '),
      ...(meant && { nearest: meant }),
    })
  else refuse('raw-html', { tag: name === '' ? '<>' : `<${name}>`, ...instead(name) })
}

function checkAttributes(
  node: Element,
  allowed: Readonly<Record<string, ComponentAttribute>>,
  form: MdxForm,
  line: number,
  refuse: Refuse,
): void {
  const component = node.name ?? ''
  const given = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse('mdx-spread', { component })
      continue
    }
    const { name, value } = attribute
    const rule = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    given.add(name)
    if (!rule)
      refuse('unknown-attribute', { component, attribute: name, ...namesOf(name, allowed) })
    else if (typeof value === 'object' && value !== null)
      refuse('mdx-attribute-expression', { component, attribute: name })
    else if (!value?.trim()) refuse('missing-attribute', { component, attribute: name })
    else if (rule.references && !value.split('/').every(isId))
      refuse('wrong-attribute', { component, attribute: name, value })
    else if (rule.references)
      form.references.push({
        collection: rule.references,
        id: value,
        component: `${component} ${name}`,
        line,
      })
  }
  for (const [attribute, { required }] of Object.entries(allowed))
    if (required && !given.has(attribute)) refuse('missing-attribute', { component, attribute })
}

function namesOf(
  name: string,
  allowed: Readonly<Record<string, ComponentAttribute>>,
): Problem['values'] {
  const names = Object.keys(allowed)
  const meant = nearest(name.toLowerCase(), names)
  return { allowed: names.join(', ') || '–', ...(meant && { nearest: meant }) }
}

/** What Markdown has in place of an HTML element. */
export function instead(tag: string): { nearest?: string } {
  const nearest = replacements[tag.toLowerCase()]
  return nearest === undefined ? {} : { nearest }
}

const replacements: Readonly<Record<string, string>> = {
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  del: '~~…~~',
  s: '~~…~~',
  code: '`…`',
  a: '[…](…)',
  img: '![…](…)',
  h2: '## …',
  h3: '### …',
  h4: '#### …',
  li: '- …',
  ul: '- …',
  ol: '1. …',
  blockquote: '> …',
  hr: '---',
  table: '| … | … |',
  sup: '[^1]',
}

const isComment = (code: string): boolean => code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === ''

const firstLine = (text: string): string => text.split('\n', 1)[0] as string

/**
 * A syntax error of the MDX parser, `3:1: Expected a closing tag for …`, as what the editor most likely did.
 *
 * @param firstLineOfBody the line of the file on which the body begins
 */
export function mdxSyntaxProblem(
  error: Error,
  body: string,
  firstLineOfBody: number,
  file: string,
): Problem {
  const [, at = '1', column = '1', message = ''] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? []
  const bodyLine = Number(at)
  const text = body.split('\n')[bodyLine - 1] ?? ''
  const rest = text.slice(Number(column) - 1)
  const found = (code: string, values: Problem['values'], line = bodyLine) =>
    problemIn(file, code, values, firstLineOfBody + line - 1)

  const [, closed, opened, openedAt] =
    /`<\/(\S*)>`, expected corresponding closing tag for `<(\S*)>` \((\d+):/.exec(message) ?? []
  if (opened !== undefined && closed !== undefined)
    return found(
      'unclosed-tag',
      { tag: opened, line: firstLineOfBody + bodyLine - 1 },
      Number(openedAt),
    )
  const [, unclosed, unclosedAt] =
    /Expected a closing tag for `<(\S*)>` \((\d+):/.exec(message) ?? []
  if (unclosed !== undefined) return found('unclosed-tag', { tag: unclosed }, Number(unclosedAt))
  const [, unopened] = /Unexpected closing tag `<\/(\S*)>`/.exec(message) ?? []
  if (unopened !== undefined) return found('unopened-tag', { tag: unopened })
  if (rest.startsWith('<!--')) return found('mdx-comment', {})
  if (/brace|expression/.test(message)) return found('mdx-brace', { text: text.trim() })
  const [, component, attribute, value] = /<([A-Z]\w*)[^>]*?\s(\w+)=([^"'\s>{]+)/.exec(rest) ?? []
  if (component && attribute && value)
    return found('unquoted-attribute', { component, attribute, value })
  return found('mdx-angle', { text: text.trim() })
}
