import assert from 'node:assert/strict'
import { test } from 'node:test'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { markdownToMdast } from 'satteri'
import { unified } from 'unified'
import { features } from './_features.ts'

/**
 * GFM is read by Sätteri, in Rust; what GFM is, is decided by GitHub, and remark-gfm follows GitHub closely. Where the
 * two trees are the same, an editor's file means here what it means there.
 */
const samples = {
  'a table with alignment': '| a | b |\n|:--|--:|\n| *1* | 2 |\n',
  'a table with an escaped bar': '| a |\n| --- |\n| x \\| y |\n',
  'a task list': '- [ ] open\n- [x] done\n  - [ ] inside\n',
  'a footnote': 'Text[^1] and[^note].\n\n[^1]: One.\n[^note]: Two\n    lines.\n',
  'text struck out': 'It was ~~rejected~~ noted.\n',
  'a bare address': 'See https://undocs.org/A/HRC/26/16 and www.example.org.\n',
  'a bare e-mail address': 'Write to a.b@example.org, please.\n',
  'Khmer with emphasis': 'សំណើ **បើកចំហ** នៅ[ទីនេះ](../asks/x.md)។\n',
  'a list in a quotation': '> 1. one\n> 2. two\n>\n> after\n',
  'a link by reference': '[record][r]\n\n[r]: ../sources/x.md "Title"\n',
}

for (const [name, text] of Object.entries(samples))
  test(`${name} reads as remark-gfm reads it`, () => {
    const expected = unified().use(remarkParse).use(remarkGfm).parse(text)
    assert.deepEqual(bare(markdownToMdast(text, { features })), bare(expected))
  })

/** Without places, and without what is absent, which the two write differently. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(
    ([key, value]) => key !== 'position' && key !== 'data' && value !== null && value !== undefined,
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}
