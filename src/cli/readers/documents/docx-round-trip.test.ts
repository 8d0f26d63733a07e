import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { docxOf } from './docx-trial.ts'
import { documentIn } from './index.ts'
import { descendantsOf } from './tree.ts'

const word = fc.constantFrom(
  'Civil',
  'society',
  'calls',
  'for',
  'it,',
  '42',
  'a&b',
  '<i>',
  'កម្ពុជា',
  'សង្គមស៊ីវិល',
  '“so”',
  'Covid-19',
)
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const textNode = text.map((value): PhrasingContent => ({ type: 'text', value }))
const marked = (type: 'strong' | 'emphasis' | 'delete') =>
  textNode.map((child): PhrasingContent => ({ type, children: [child] }))
const link = textNode.map(
  (child): PhrasingContent => ({
    type: 'link',
    url: 'https://example.org/a?b=1&c=2',
    children: [child],
  }),
)

/** Words with spaces between them, and marks never side by side, which no program keeps apart. */
const phrases = fc
  .tuple(
    text,
    fc.array(
      fc.tuple(fc.oneof(marked('strong'), marked('emphasis'), marked('delete'), link), text),
      { maxLength: 2 },
    ),
  )
  .map(([first, rest]): PhrasingContent[] => {
    const nodes: PhrasingContent[] = [{ type: 'text', value: first }]
    for (const [node, after] of rest) {
      ;(nodes.at(-1) as { value: string }).value += ' '
      nodes.push(node, { type: 'text', value: ` ${after}` })
    }
    return nodes
  })

const paragraph = phrases.map((children) => ({ type: 'paragraph' as const, children }))
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), textNode)
  .map(([depth, child]) => ({ type: 'heading' as const, depth, children: [child] }))
const quotation = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((children) => ({ type: 'blockquote' as const, children }))
const table = fc.integer({ min: 2, max: 3 }).chain((width) =>
  fc
    .array(fc.array(phrases, { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 3,
    })
    .map((rows) => ({
      type: 'table' as const,
      align: Array(width).fill(null),
      children: rows.map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((children) => ({ type: 'tableCell' as const, children })),
      })),
    })),
)
const { list } = fc.letrec<{ list: unknown; item: unknown }>((tie) => ({
  list: fc
    .tuple(fc.boolean(), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([ordered, children]) => ({
      type: 'list',
      ordered,
      spread: false,
      children,
      ...(ordered && { start: 1 }),
    })),
  item: fc
    .tuple(paragraph, fc.option(tie('list'), { depthSize: 'small', maxDepth: 2, nil: undefined }))
    .map(([first, inner]) => ({
      type: 'listItem',
      spread: false,
      children: inner === undefined ? [first] : [first, inner],
    })),
}))

/** Two quotations or lists of a kind in a row are one to Word. */
const apart = { type: 'paragraph', children: [{ type: 'text', value: 'Then:' }] } as const

const tree = fc
  .tuple(
    fc.array(fc.oneof(paragraph, heading, quotation, table, list), { minLength: 1, maxLength: 8 }),
    fc.array(paragraph, { maxLength: 3 }),
  )
  .map(([blocks, notes]): Root => {
    const children = blocks.flatMap((block) => [block, structuredClone(apart)]) as RootContent[]
    for (const [index, note] of notes.entries()) {
      const identifier = String(index + 1)
      const reference = { type: 'footnoteReference' as const, identifier, label: identifier }
      children.push({ type: 'paragraph', children: [{ type: 'text', value: 'See' }, reference] })
      notes[index] = note
    }
    for (const [index, note] of notes.entries())
      children.push({
        type: 'footnoteDefinition',
        identifier: String(index + 1),
        label: String(index + 1),
        children: [note],
      })
    return { type: 'root', children }
  })

test('a document of Word comes back as the tree that it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (tree) => {
      const { document, problems } = await documentIn(docxOf(tree), 'a.docx')
      assert.deepEqual(problems, [])
      assert.deepEqual(withoutPlaces(document?.tree as Root), tree)
    }),
    { numRuns: 60 },
  )
})

test('every block of a document has its place, and no place goes back', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (tree) => {
      const { document } = await documentIn(docxOf(tree), 'a.docx')
      const blocks = (document as { tree: Root }).tree.children
      const placed = [
        'heading',
        'paragraph',
        'listItem',
        'tableRow',
        'blockquote',
        'footnoteDefinition',
      ]
      for (const node of descendantsOf((document as { tree: Root }).tree))
        if (placed.includes(node.type)) assert.ok(node.data?.place, node.type)
      const numbers = blocks
        .flatMap(({ type, data }) =>
          type === 'footnoteDefinition' ? [] : [data?.place?.paragraph ?? 0],
        )
        .filter(Boolean)
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 20 },
  )
})

function withoutPlaces(tree: Root): Root {
  for (const node of descendantsOf(tree)) delete (node as Nodes).data
  return tree
}
