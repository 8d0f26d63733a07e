import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import type { Entry } from '#model/entry.ts'
import { type Changes, picture, readTrial, trial } from './trial.ts'

const en = translator('en')
const languages = readingWords()
const page = (body: string) => `---\ntitle: A page\n---\n${body}`
const told = async (changes: Changes) => reportLines(await trial(changes, { languages }), en)
const toldOf = (body: string) => told({ 'pages/a.md': page(body), 'files/map.png': picture })
const bodyOf = async (text: string, changes: Changes = {}) => {
  const options = { languages }
  const { corpus } = await readTrial({ 'pages/a.md': page(text), ...changes }, options)
  const { body } = corpus.find('pages', 'a') as Entry
  return { ...body, html: body.parts.join('') }
}

test('every heading has an id: its own, or one made of its words, each once', async () => {
  const { html, sections } = await bodyOf(
    '## One **two** {#first}\n\n## Same\n\n## Same\n\n## ខ្មែរ\n',
  )
  assert.deepEqual(
    sections.map(({ anchor, depth, heading }) => [anchor, depth, heading]),
    [
      ['first', 2, 'One two'],
      ['same', 2, 'Same'],
      ['same-1', 2, 'Same'],
      ['section-4', 2, 'ខ្មែរ'],
    ],
  )
  assert.deepEqual(html.match(/id="[^"]*"/g), [
    'id="first"',
    'id="same"',
    'id="same-1"',
    'id="section-4"',
  ])
})

test('no heading takes the id of another part of its page, or one that another heading has written', async () => {
  const { sections } = await bodyOf('## History\n\n## Wells\n\n## Water {#wells}\n')
  assert.deepEqual(
    sections.map(({ anchor }) => anchor),
    ['history-1', 'wells-1', 'wells'],
  )
  assert.deepEqual(await toldOf('## What happened {#history}\n'), [
    'content/pages/a.md:4:1  The anchor “history” is taken by the page itself. Give this heading another one.  [taken-anchor]',
  ])
})

test('a translation has the anchors of its original where their outlines agree', async () => {
  const original = page('## Answers\n\n### Dates {#when}\n')
  const anchorsOf = async (body: string) => {
    const km = `---\ntitle: ទំព័រ\ntranslation: draft\n---\n${body}`
    const { corpus } = await readTrial({ 'pages/a.md': original, 'pages/a.km.md': km })
    const translation = corpus.find('pages', 'a')?.translations[0]
    return translation?.body.sections.map(({ anchor }) => anchor)
  }
  assert.deepEqual(await anchorsOf('## ចម្លើយ\n\n### ថ្ងៃ\n'), ['answers', 'when'])
  assert.deepEqual(await anchorsOf('## ចម្លើយ\n\n## ថ្ងៃ\n'), ['section-1', 'section-2'])
})

test('links inside the site wait for their base path, others say that they lead away', async () => {
  const { html, links } = await bodyOf(
    '[a](../meetings/first.md#answers) [b](/asks) [c](#d) [e](https://x.org/) [f][g] ![map](../files/map.png)\n\n## D\n\n[g]: ../recommendations/xaa-2/118-22.md\n',
    { 'files/map.png': picture },
  )
  const hrefs = ['site:/meetings/first/#answers', 'site:/asks/', '#d', 'https://x.org/']
  const image = 'site:/files/map.png'
  const all = [...hrefs, 'site:/recommendations/xaa-2/118-22/', image]
  assert.deepEqual(
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href),
    all,
  )
  assert.match(html, /<a href="https:\/\/x\.org\/" rel="noopener external">/)
  assert.equal(links[0]?.line, 4)
  assert.deepEqual(links[0]?.to, { address: '/meetings/first/', anchor: 'answers' })
})

test('tables, tasks and notes need no inline style, no form and no other language', async () => {
  const { html } = await bodyOf('| a |\n|--:|\n| 1 |\n\n- [x] done\n\nText[^1]\n\n[^1]: A note.\n')
  assert.match(html, /<th class="align-right">/)
  assert.match(html, /<li class="task-list-item">☑ done<\/li>/)
  assert.match(html, /<h2 class="sr-only" id="footnote-label">Notes<\/h2>/)
  assert.match(html, /aria-label="Back to reference 1"/)
  assert.doesNotMatch(html, /style=|<input/)
})

test('sections hold the words without markup, and comments are not words', async () => {
  const { html, sections } = await bodyOf('A **b**<!-- c --> `d`.\n\n## E\n\n- f\n- [g](#e)\n')
  assert.deepEqual(
    sections.map(({ text }) => text),
    ['A b d.', 'f g'],
  )
  assert.doesNotMatch(html, /<!--/)
})

test('HTML, a second title and addresses that lead nowhere are refused on their lines', async () => {
  const body =
    '# Again\n\nA <b>word</b>, [x](javascript:alert(1)) and\n[y](asks) [z](../../secret.md)\n\n<div>\n\n![m](https://x.org/a.png)\n'
  assert.deepEqual(await toldOf(body), [
    'content/pages/a.md:4:1  “# Again” would be a second title: the field title is the first. Write ## and the text.  [title-in-body]',
    'content/pages/a.md:6:3  HTML such as <b> is not used here. Write Markdown in its place: **…**  [raw-html]',
    'content/pages/a.md:6:16  A link to “javascript:alert(1)” could do harm or lead nowhere. Link to an address that begins with https://, mailto: or tel:.  [forbidden-scheme]',
    'content/pages/a.md:7:1  It is not clear where “asks” leads. Write the file, ../asks/annual-dialogue.md, the address, /asks/annual-dialogue/, or a whole address with https://.  [unclear-link]',
    'content/pages/a.md:7:11  “../../secret.md” leads out of the content folder, where readers cannot go. Link to a content file or to a file in files/.  [outside-content]',
    'content/pages/a.md:9:1  HTML such as <div> is not used here. Write plain Markdown in its place.  [raw-html]',
    'content/pages/a.md:11:1  The picture “https://x.org/a.png” is not a file of this site. Put it into files/ and write ![what it shows](/files/name.png).  [picture-elsewhere]',
  ])
})

test('HTML of the short list is whole, inside a sentence, with attributes that mean something', async () => {
  const body =
    '<sub>a\n\na</sub>\n\n<kbd>\n\na <abbr title=x>b\n\na <time datetime="May">b</time> <br id="x">\n'
  assert.deepEqual(await toldOf(body), [
    'content/pages/a.md:4:1  <sub> opens here and is not closed in the same paragraph or emphasis. Add </sub> where it ends.  [unclosed-html]',
    'content/pages/a.md:6:2  </sub> closes here and was not opened. Add <sub> where it begins, or leave it out.  [unopened-tag]',
    'content/pages/a.md:8:1  <kbd> stands alone here, and would hold whole paragraphs. Write it inside a sentence, around some of its words.  [html-alone]',
    'content/pages/a.md:10:3  It cannot be read what stands in <abbr …>. Write its attributes with their values in straight quotes, each once, as in <abbr title="…">.  [html-form]',
    'content/pages/a.md:12:3  “May” cannot be datetime of <time>. Write something like datetime="2024-05-14".  [wrong-html-value]',
    'content/pages/a.md:12:33  <br> has no attribute “id”. It has: –.  [unknown-attribute]',
  ])
})

test('the braces of a heading hold an anchor and nothing else', async () => {
  assert.deepEqual(await toldOf('## A {#Main.x}\n\n## B {#b .wide}\n\n## C {onclick=x}\n'), [
    'content/pages/a.md:4:1  “Main.x” cannot be an anchor. Begin with a letter, and use lower-case letters a to z, digits and single hyphens: {#like-this}.  [wrong-anchor]',
    'content/pages/a.md:6:1  “class” does nothing in the braces of a heading. Leave it out: only an anchor may stand there, {#like-this}.  [heading-attribute]',
    'content/pages/a.md:8:1  “onclick” does nothing in the braces of a heading. Leave it out: only an anchor may stand there, {#like-this}.  [heading-attribute]',
  ])
})

test('what would keep the reader for minutes is refused with what to do', async () => {
  assert.deepEqual(await toldOf('a\n'.repeat(60_000)), [
    'content/pages/a.md:50004:1  More than 100,000 letters stand here without an empty line. Put empty lines between the paragraphs, or take a list or table apart.  [too-long-block]',
  ])
  assert.deepEqual(await told({ 'pages/a.mdx': page('{x}\n'.repeat(1001)) }), [
    'content/pages/a.mdx:1004:1  More than 1,000 braces stand in this file. A program begins with each of them; for a brace as a sign, write \\{.  [too-many-braces]',
  ])
})

test('an anchor is written once', async () => {
  assert.deepEqual(await toldOf('## A {#x}\n\n## B {#x}\n'), [
    'content/pages/a.md:6:1  The anchor “x” is taken by line 4. Give this heading another one.  [duplicate-anchor]',
  ])
})

test('MDX comes out with the same headings, links and notes', async () => {
  const english = '## Answers\n\n[a](../pages/b.md)[^1]\n\n[^1]: Note.\n'
  const khmer =
    '---\ntitle: ខ\ntranslation: draft\n---\n<Note>\n\n## ចម្លើយ\n\n</Note>\n\nText[^1]\n\n[^1]: Note.\n'
  const { corpus } = await readTrial(
    { 'pages/a.mdx': page(english), 'pages/a.km.mdx': khmer, 'pages/b.md': page('B') },
    { languages },
  )
  const { body, translations } = corpus.find('pages', 'a') as Entry
  assert.match(body.parts.join(''), /<h2 id="answers">Answers<\/h2>\n<p><a href="site:\/b\/">/)
  assert.match(body.parts.join(''), /id="footnote-label">Notes</)
  const [note, rest] = translations[0]?.body.parts ?? []
  assert.deepEqual(note, {
    component: 'Note',
    attributes: {},
    children: ['<h2 id="answers">ចម្លើយ</h2>'],
  })
  assert.match(String(rest), /id="footnote-label">កំណត់សម្គាល់</)
})

test('a body that goes too deep is refused like any other', async () => {
  assert.deepEqual(await toldOf(`${'>'.repeat(20_000)} x\n`), [
    'content/pages/a.md:4:1  Too many lists or quotations stand inside each other here. Take some of them apart.  [too-deep]',
  ])
})
