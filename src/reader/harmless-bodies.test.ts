import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activeIn, partsOf, toldOf } from './body-trial.ts'

/** What an editor may well write, with what must be seen of it. */
type Table = readonly (readonly [body: string, seen: string])[]

const inMdx: Table = [
  ['Words, and more words.', '<p>Words, and more words.</p>'],
  ['A \\{brace\\} as a sign.', '{brace}'],
  ['Fewer than \\<5 %, 5 < 6 and 7 > 6.', '&lt;5 %, 5 &lt; 6 and 7 &gt; 6'],
  ['`{x}` and `<div>` and `import a`', '<code>{x}</code> and <code>&lt;div&gt;</code>'],
  ['`{...all}` and `a={b}`', '<code>{...all}</code> and <code>a={b}</code>'],
  ['```js\nimport a from "b"\nf({ a: {} })\n```', 'import a from "b"\nf({ a: {} })'],
  ['```jsx {1,3}\n<Note {...x} y={z}>\n```', '&lt;Note {...x} y={z}&gt;'],
  ['~~~\n<script>alert(1)</script>\n~~~', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['{/* a note */}\n\nWords.', 'Words.'],
  ['Words {/* a note {of} mine */} on.', 'Words  on.'],
  ['{/*\n\nTwo\n\nparagraphs.\n\n*/}\n\nWords.', 'Words.'],
  ['import duties rose in May.', '<p>import duties rose in May.</p>'],
  ['export of rice fell.', '<p>export of rice fell.</p>'],
  ['The\nexport of rice\nimport too.', 'export of rice\nimport too.'],
  ['  import a from "b"', '<p>import a from "b"</p>'],
  ['- import a from "b"', '<li>import a from "b"</li>'],
  ['import.meta.env', '<p>import.meta.env</p>'],
  ['សំណើ **បើកចំហ** \u200bនៅ[ទីនេះ](/asks/x/)។', '<strong>បើកចំហ</strong>'],
  ['| a | b |\n|:--|--:|\n| 1 | <br /> |', '<td class="align-right"><br></td>'],
  ['Text[^1] and[^ខ្មែរ].\n\n[^1]: One.\n\n[^ខ្មែរ]: Two.', '<p>Two. <a '],
  ['- [x] done\n- [ ] open', '☑ done'],
  ['## Title {#anchor}\n\n[to it](#anchor)', '<h2 id="anchor">Title</h2>'],
  ['> - ## Title {#anchor}', '<h2 id="anchor">Title</h2>'],
  ['## 2024 in short', '<h2 id="section-2024-in-short">'],
  ['See <abbr title="Universal &amp; periodic">UPR</abbr>.', 'title="Universal &amp; periodic"'],
  ['<abbr title="a">A</abbr> <mark>b</mark>', '<p><abbr title="a">A</abbr> <mark>b</mark></p>'],
  ['H<sub>2</sub>O, 1<sup>st</sup>', 'H<sub>2</sub>O, 1<sup>st</sup>'],
  ['<time datetime="2024-05-14">May</time>', '<time datetime="2024-05-14">May</time>'],
  ['It said <q lang="km">ទេ</q> to <cite>Voices</cite>.', '<q lang="km">ទេ</q>'],
  ['~~old~~ <ins>new</ins> <small>print</small>', '<ins>new</ins> <small>print</small>'],
  ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, <bdi>a</bdi><wbr />', '<kbd>C</kbd>, <bdi>a</bdi><wbr>'],
  ['![A map](/files/map.png "Wells")', '<figcaption>Wells</figcaption></figure>'],
  ['[a](mailto:a@example.org) [b](https://example.org/?a=1&b=2#c)', '?a=1&amp;b=2#c'],
  ['<https&#58;//x.org/>'.replace(/[<>]/g, ''), 'https://x.org/'],
  ['1 \\* 2 \\_ 3 &amp; 4 &lt; 5', '1 * 2 _ 3 &amp; 4 &lt; 5'],
  ['A closing brace } alone.', 'brace } alone'],
]

const inMarkdown: Table = [
  ['A {brace} and {...all}', '{brace} and {...all}'],
  ['import a from "b"', 'import a from "b"'],
  ['Words <!-- a note --> on.', '<p>Words  on.</p>'],
  ['<!-- a\n\nnote -->\n\nWords.', '<p>Words.</p>'],
  ['A < b, a <b, 5<6', 'A &lt; b, a &lt;b, 5&lt;6'],
  ['`<script>`', '<code>&lt;script&gt;</code>'],
  ['    <script>', '<code>&lt;script&gt;'],
  ['a <ABBR TITLE="b &quot;c&quot;">d</ABBR>', '<abbr title="b &quot;c&quot;">d</abbr>'],
  ["a <time datetime='2024'>b</time><br>c<br/>d", '<time datetime="2024">b</time><br>c<br>d'],
  ['<sub>a</sub> <sup>b **c** <sub>d</sub></sup>', '<sup>b <strong>c</strong> <sub>d</sub></sup>'],
  ['- <kbd>a</kbd>\n- **<mark>b</mark>**', '<strong><mark>b</mark></strong>'],
  ['| <br> |\n|---|\n| <del>x</del> |', '<td><del>x</del></td>'],
]

for (const [format, table] of Object.entries({ mdx: inMdx, md: inMarkdown }))
  test(`nothing is refused that means no harm in .${format}`, (t) => {
    for (const [body, seen] of table) {
      assert.equal(toldOf(body, format as 'md' | 'mdx'), '', body)
      const html = partsOf(body, format as 'md' | 'mdx').join('')
      assert.ok(html.includes(seen), `${body}\n→ ${html}\nhas no ${seen}`)
      assert.deepEqual(activeIn(body, format as 'md' | 'mdx'), [])
    }
    t.diagnostic(`${table.length} harmless bodies in .${format}: none refused`)
  })

test('components stand where they were placed, in each other and inside of a sentence', () => {
  const note =
    '<Note>\n\n## Words\n\nA <Term name="UPR">*review*</Term> b.\n\n- <AskList />\n\n</Note>'
  assert.equal(toldOf(note, 'mdx'), '')
  assert.deepEqual(partsOf(note, 'mdx'), [
    {
      component: 'Note',
      attributes: {},
      children: [
        '<h2 id="words">Words</h2><p>A </p>',
        { component: 'Term', attributes: { name: 'UPR' }, children: ['<em>review</em>'] },
        '<p> b.</p><ul>\n<li>\n',
        { component: 'AskList', attributes: {}, children: [] },
        '\n</li>\n</ul>',
      ],
    },
  ])
})

test('every component of the schema may be written', () => {
  const all =
    '<Claim source="a">b</Claim>\n\n<AskList meeting="a" sector="b" />\n\n<AskMatrix />\n\n<AsksOverTime />\n\n<PositionBar review="a" />\n\n<PositionFlows review="a" />\n\n<PositionsByCycle />\n\n<Totals review="a" />\n\n<Term name="“a”\n &quot;b&quot;">c</Term>\n\n<Note>a</Note> <Note>b</Note>\n'
  assert.equal(toldOf(all, 'mdx'), '')
  assert.deepEqual(activeIn(all, 'mdx'), [])
  assert.equal(partsOf(all, 'mdx').filter((part) => typeof part !== 'string').length, 11)
})
