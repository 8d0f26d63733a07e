import type { Heading, PhrasingContent } from 'mdast'
import type { WordNode } from '#cli/readers/word-tree.ts'
import { endsSentence } from './_line.ts'
import type { Content } from './_word-inline.ts'
import { textIn } from './tree.ts'

/**
 * The depth of a heading, by its style; or because it looks like one, as most people make theirs: a short line in bold,
 * alone. Such a one is told, and stands below the last of which its style is known.
 *
 * @param isFirst in the document
 */
export function headingDepth(content: Content, isFirst: boolean): Heading['depth'] | undefined {
  const { node, lines, place, context } = content
  const styled = styledDepth(node)
  if (styled !== undefined) {
    context.lastDepth = styled
    return styled
  }
  if (!context.guessesHeadings || node.numbering || lines.length > 1 || !isBold(node))
    return undefined
  const text = (lines[0] ?? []).map(textIn).join('')
  if (text.length > longest || (endsSentence(text) && !text.endsWith(':'))) return undefined
  context.notes.add('guessed-heading', place)
  if (isFirst && context.lastDepth === 0) context.lastDepth = 1
  else return Math.min(Math.max(context.lastDepth, 1) + 1, 6) as Heading['depth']
  return 1
}

/** What stands in a heading, in one line; that it is bold goes without saying. */
export function headingContent({ lines }: Content): PhrasingContent[] {
  const words: PhrasingContent[] = []
  for (const node of lines
    .flatMap((line, index) => (index > 0 ? [space, ...line] : line))
    .flatMap(plain)) {
    const last = words.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      words.splice(-1, 1, { ...last, value: last.value + node.value })
    else words.push(node)
  }
  return words
}

const space: PhrasingContent = { type: 'text', value: ' ' }

function plain(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'break') return [space]
  return node.type === 'strong' ? node.children : [node]
}

/** In letters. */
const longest = 120

/** Word keeps the English names of its own styles in every language. */
function styledDepth({ styleName }: WordNode): Heading['depth'] | undefined {
  if (/^title$/i.test(styleName ?? '')) return 1
  const [, digit] = /^heading ([1-9])$/i.exec(styleName ?? '') ?? []
  return digit === undefined ? undefined : (Math.min(Number(digit), 6) as Heading['depth'])
}

/** Whether all its words are bold, and there are any. */
export function isBold(paragraph: WordNode): boolean {
  const runs = runsIn(paragraph).filter((run) => /\S/.test(wordsOf(run)))
  return runs.length > 0 && runs.every((run) => run.isBold)
}

const runsIn = ({ children = [] }: WordNode): WordNode[] =>
  children.flatMap((child) => (child.type === 'run' ? [child] : runsIn(child)))

export const wordsOf = ({ value = '', children = [] }: WordNode): string =>
  value + children.map(wordsOf).join('')
