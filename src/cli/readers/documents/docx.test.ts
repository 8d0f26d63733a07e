import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relation, type WordTrial, wordFile, wordParagraph, wordRun } from './docx-trial.ts'
import { markdownOf, toldOf } from './trial.ts'

const says = (text: string, properties = '') => wordParagraph(wordRun(text), properties)
const read = (trial: WordTrial | string) =>
  markdownOf(wordFile(typeof trial === 'string' ? { body: trial } : trial), 'a.docx')
const told = (trial: WordTrial | string) =>
  toldOf(wordFile(typeof trial === 'string' ? { body: trial } : trial), 'a.docx')

test('what was inserted is kept, what was deleted is not, and both are told', async () => {
  const body = wordParagraph(
    `${wordRun('We ask for ')}<w:ins w:author="A. Person">${wordRun('a yearly')}</w:ins><w:del w:author="A. Person"><w:r><w:delText>no</w:delText></w:r></w:del>${wordRun(' dialogue.')}`,
  )
  assert.equal(await read(body), 'We ask for a yearly dialogue.')
  assert.deepEqual(await told(body), [
    'a.docx paragraph 1  This document has 2 tracked changes; this is the first. What was inserted was kept, what was deleted was left out: see whether that is what was agreed.  [tracked-changes]',
  ])
})

test('comments and hidden text stay where they are, whether a run or its style hides it', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const body =
    says('First.') +
    wordParagraph(
      `${wordRun('Seen')}${wordRun(' unseen', '<w:vanish/>')}${wordRun(' nor this', '<w:rStyle w:val="Secret"/>')}${wordRun(' too', '<w:vanish w:val="0"/>')}<w:r><w:commentReference w:id="1"/></w:r>`,
    )
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="A. Person">${says('Private.')}</w:comment></w:comments>`
  const trial = {
    body,
    styles,
    relations: relation('rIdC', 'comments', 'comments.xml'),
    parts: { 'word/comments.xml': comments },
  }
  assert.equal(await read(trial), 'First.\n\nSeen too')
  assert.deepEqual(await told(trial), [
    'a.docx paragraph 2  Hidden text was left out in 2 places; this is the first. Nobody sees it in the document.  [hidden-text]',
    'a.docx paragraph 2  A comment was left out: it is for those who wrote the document, and names one of them.  [dropped-comments]',
  ])
})

test('fields, directions and broken lines keep their words', async () => {
  const body = wordParagraph(
    `<w:fldSimple w:instr="DATE">${wordRun('2 June 2021')}</w:fldSimple><w:r><w:cr/></w:r><w:bdo w:val="ltr">${wordRun('in Samara')}</w:bdo>`,
  )
  assert.equal(await read(body), '2 June 2021\\\nin Samara')
})

test('text boxes stand behind their paragraph, once, though the file holds them twice', async () => {
  const box = `<w:txbxContent>${says('In the box')}${says('and below')}</w:txbxContent>`
  const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
  const body = wordParagraph(`${wordRun('Beside it')}<w:r>${shape}</w:r>`) + says('After')
  assert.equal(await read(body), 'Beside it\n\nIn the box\n\nand below\n\nAfter')
  assert.deepEqual(await told(body), [
    'a.docx paragraph 1  A text box was put behind the paragraph that it is fixed to. See whether it stands where it belongs.  [text-box]',
  ])
})

test('equations, charts, headers and lists of contents are left out and told', async () => {
  const body =
    says('Contents 1', '<w:pStyle w:val="TOC1"/>') +
    says('Before') +
    wordParagraph('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>') +
    wordParagraph(
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    )
  const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${says('Draft')}</w:hdr>`
  const trial = { body, parts: { 'word/header1.xml': header } }
  assert.equal(await read(trial), 'Before')
  assert.deepEqual(await told(trial), [
    'a.docx  The header and the footer of the pages were left out. If they say when, where or who, add it by hand.  [dropped-header]',
    'a.docx paragraph 1  The list of contents was left out: a page makes its own.  [dropped-contents]',
    'a.docx paragraph 3  An equation stands here and was left out. Write it in words, or add it as a picture.  [dropped-equation]',
    'a.docx paragraph 4  A chart, a diagram or another file stands here and was left out. Add it as a picture, and its numbers as a table.  [dropped-object]',
  ])
})

test('a short line in bold, alone, is a heading below the last one, and the guess is told', async () => {
  const bold = '<w:b/>'
  const body =
    wordParagraph(wordRun('Minutes of the meeting', bold)) +
    says('It began at nine. Everybody was there.') +
    wordParagraph(wordRun('Sector 1: Health', bold)) +
    wordParagraph(wordRun('This is stressed, and no heading.', bold)) +
    says('It was about health, of which much was said.') +
    says('And it ended.')
  assert.equal(
    await read(body),
    `# Minutes of the meeting

It began at nine. Everybody was there.

## Sector 1: Health

**This is stressed, and no heading.**

It was about health, of which much was said.

And it ended.`,
  )
  assert.deepEqual(await told(body), [
    'a.docx paragraph 1  2 lines were taken for headings, because they stand alone like headings; this is the first.  [guessed-heading]',
  ])
})

test('a numbered list goes on with its number below a paragraph', async () => {
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
  const body = says('One', item) + says('two', item) + says('Between.') + says('three', item)
  assert.equal(await read(body), '1. One\n2. two\n\nBetween.\n\n3. three')
})

test('signs of items that were typed make a list', async () => {
  assert.equal(
    await read(says('We ask:') + says('•\u00a0\u00a0to see it') + says('• to have it')),
    'We ask:\n\n- to see it\n- to have it',
  )
})

test('raised and lowered digits keep their meaning', async () => {
  const body = wordParagraph(
    `${wordRun('10')}${wordRun('6', '<w:vertAlign w:val="superscript"/>')}${wordRun(' t of CO')}${wordRun('2', '<w:vertAlign w:val="subscript"/>')}`,
  )
  assert.equal(await read(body), '10⁶ t of CO₂')
})

test('a cell that reaches over others is said once, and told; a table of one cell is its content', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${says(text)}</w:tc>`
  const body = `<w:tbl><w:tr>${cell('boxed')}</w:tr></w:tbl><w:tbl><w:tr>${cell('Who')}${cell('What')}</w:tr><w:tr>${cell('all of us', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`
  assert.equal(
    await read(body),
    'boxed\n\n| Who       | What |\n| --------- | ---- |\n| all of us |      |',
  )
  assert.deepEqual(await told(body), [
    'a.docx table 1  A cell of this table reaches over several. Its text was put into the first of them, and the others were left empty.  [merged-cells]',
  ])
})
