import type { HastNode, MdastNode } from 'satteri'
import type { Problem } from '#model/problem.ts'
import { type Mask, unmasked } from './_mask.ts'
import type { Spot } from './_place.ts'
import { shown } from './_shown.ts'

type Node = MdastNode | HastNode
type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/**
 * Puts back what was masked, where the parser would have left it as it was: the words of texts and of code, and the
 * attributes that are programs.
 *
 * @returns the masks that are no fault of their own: those in code, and those that the check of attributes tells
 */
export function unmask(tree: Node, masks: readonly Mask[]): Set<Mask> {
  const settled = new Set<Mask>()
  if (masks.length > 0) unmaskNode(tree, { masks, settled, isMasked: maskedIn(masks) })
  return settled
}

interface Unmasking {
  masks: readonly Mask[]
  settled: Set<Mask>
  isMasked: (text: string) => boolean
}

function maskedIn(masks: readonly Mask[]): Unmasking['isMasked'] {
  const signs = new RegExp(`[${masks.map(({ sign }) => sign).join('')}]`)
  return (text) => signs.test(text)
}

function unmaskNode(node: Node, state: Unmasking): void {
  if ('value' in node && state.isMasked(node.value)) {
    if (isCode(node)) settle([node.value], state)
    node.value = unmasked(node.value, state.masks)
  }
  if (isCode(node))
    settle(
      ['lang', 'meta'].map((key) => String(Reflect.get(node, key))),
      state,
    )
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    unmaskAttributes(node, state)
  if ('children' in node) for (const child of node.children) unmaskNode(child as Node, state)
}

const isCode = ({ type }: Node): boolean => type === 'code' || type === 'inlineCode'

function settle(texts: readonly string[], { masks, settled, isMasked }: Unmasking): void {
  for (const text of texts.filter(isMasked))
    for (const mask of masks) if (text.includes(mask.sign)) settled.add(mask)
}

function unmaskAttributes(node: Pick<Jsx, 'attributes'>, state: Unmasking): void {
  node.attributes = node.attributes.map((attribute) => {
    const { value } = attribute
    if (typeof value !== 'string' || !state.isMasked(value)) return attribute
    const mask = state.masks.find(({ sign }) => value.includes(sign)) as Mask
    state.settled.add(mask)
    const program = mask.original.slice(1, -1)
    if (mask.is === 'spread' || !('name' in attribute))
      return { type: 'mdxJsxExpressionAttribute', value: program }
    return { ...attribute, value: { type: 'mdxJsxAttributeValueExpression', value: program } }
  })
}

type Fault = Pick<Problem, 'code' | 'values'> & Spot

/** What is wrong with the masks that are left: programs, and braces without an end. */
export function* maskFaults(masks: Iterable<Mask>, text: string): Generator<Fault> {
  for (const { is, program, line, column } of masks) {
    const spot = { line, column }
    if (is === 'import') {
      if (isProgram(program ?? ''))
        yield { code: 'mdx-import', values: { text: shown(program) }, ...spot }
    } else if (program === undefined)
      yield { code: 'mdx-brace', values: { text: shown(lineAt(text, line).trim()) }, ...spot }
    else yield { code: 'mdx-expression', values: { text: shown(program) }, ...spot }
  }
}

const lineAt = (text: string, line: number): string => text.split('\n')[line - 1] as string

/** “import duties rose” and “export of rice” are words. */
const isProgram = (line: string): boolean =>
  /^import\s*(["'{*/]|$)|^import\s.*\bfrom\s*["'`]/.test(line) ||
  /^export\s*([{*/]|$)|^export\s+(default|const|let|var|async|function|class)\b/.test(line)
