import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import {
  escaped,
  relation,
  type WordTrial,
  wordFile,
  wordParagraph,
  wordRun,
} from './docx-trial.ts'
import { documentIn } from './index.ts'
import { markdownOf, toldOf } from './trial.ts'

const says = (text: string, properties = '') => wordParagraph(wordRun(text), properties)
const read = (trial: WordTrial | string) =>
  markdownOf(wordFile(typeof trial === 'string' ? { body: trial } : trial), 'a.docx')
const told = (trial: WordTrial | string) =>
  toldOf(wordFile(typeof trial === 'string' ? { body: trial } : trial), 'a.docx')

test('links lead to http, https and mailto; of others only the words stay', async () => {
  const link = (id: string) => `<w:hyperlink r:id="${id}">${wordRun(`${id} `)}</w:hyperlink>`
  const field = (address: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${escaped(address)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const trial = {
    body: wordParagraph(
      link('web') + link('mail') + link('evil') + link('file') + field('vbscript:x'),
    ),
    relations: [
      relation('web', 'hyperlink', 'https://example.org/', 'External'),
      relation('mail', 'hyperlink', 'mailto:a@example.org', 'External'),
      relation('evil', 'hyperlink', 'javascript:alert(1)', 'External'),
      relation('file', 'hyperlink', 'file:///C:/Users/A.Person/plan.docx', 'External'),
    ].join(''),
  }
  assert.equal(
    await read(trial),
    '[web](https://example.org/) [mail](mailto:a@example.org) evil file field',
  )
  const address = (each: string) =>
    `a.docx paragraph 1  The link to “${each}” was left out, but not its words: links lead to https:, http: or mailto:.  [dropped-link]`
  assert.deepEqual(await told(trial), [
    address('javascript:alert(1)'),
    address('file:///C:/Users/A.Person/plan.docx'),
    address('vbscript:x'),
  ])
})

const shown = (id: string, alt = '', how = 'embed') =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

test('pictures come along once, without what identifies; drawings of Word do not', async () => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#08f' } })
    .withExif({ IFD0: { Artist: 'Secret Person' } })
    .jpeg()
    .toBuffer()
  assert.ok(photo.includes('Secret Person'))
  const trial = {
    body: wordParagraph(
      shown('rIdP', 'Two people at a table') + wordRun(' and ') + shown('rIdP') + shown('rIdE'),
    ),
    relations:
      relation('rIdP', 'image', 'media/photo.jpg') + relation('rIdE', 'image', 'media/x.emf'),
    parts: { 'word/media/photo.jpg': photo, 'word/media/x.emf': 'EMF' },
  }
  const { document } = await documentIn(wordFile(trial), 'a.docx')
  const [picture] = document?.pictures ?? []
  assert.deepEqual(
    [document?.pictures.length, picture?.name, picture?.alt],
    [1, 'picture-1.jpg', 'Two people at a table'],
  )
  assert.ok(!Buffer.from(picture?.bytes ?? []).includes('Secret'))
  assert.equal(await read(trial), '![Two people at a table](picture-1.jpg) and ![](picture-1.jpg)')
  assert.deepEqual(await told(trial), [
    'a.docx  A picture was left out: no browser shows its kind, or it is damaged or too large. Save it as PNG or JPEG, and add it by hand.  [dropped-picture]',
  ])
})

test('a document with macros is read, and they are not', async () => {
  const bytes = wordFile({
    body: says('Minutes of the day'),
    parts: { 'word/vbaProject.bin': 'x' },
  })
  assert.equal(await markdownOf(bytes, 'a.docm'), 'Minutes of the day')
  assert.deepEqual(await toldOf(bytes, 'a.docm'), [
    'a.docm  This document brings programs (macros). None was run, and none was taken over.  [dropped-macros]',
  ])
})
