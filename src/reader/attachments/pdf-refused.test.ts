import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import pdf from './pdf.ts'
import { annotation, made } from './pdf-trial.ts'
import { refusalOf, secrets } from './trial.ts'

const { author } = secrets

const refused: readonly [name: string, refusal: object, add: (document: PDFDocument) => unknown][] =
  [
    [
      'JavaScript',
      { code: 'active-pdf', action: 'JavaScript' },
      (document) => document.addJavaScript('a', 'app.alert(1)'),
    ],
    [
      'a program that starts',
      { code: 'active-pdf', action: 'Launch' },
      (document) =>
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') }),
        ),
    ],
    [
      'a form that is sent',
      { code: 'active-pdf', action: 'SubmitForm' },
      (document) =>
        annotation(document, {
          Subtype: 'Link',
          A: { S: 'SubmitForm', F: PDFString.of('https://example.org') },
        }),
    ],
    [
      'an attached file',
      { code: 'pdf-attachment' },
      (document) => document.attach(Buffer.from('x'), 'a.txt'),
    ],
    [
      'a filled form',
      { code: 'pdf-form' },
      (document) => {
        const field = document.getForm().createTextField('name')
        field.setText(author)
        field.addToPage(document.getPage(0))
      },
    ],
    [
      'XFA',
      { code: 'pdf-form' },
      (document) =>
        document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [], XFA: [] })),
    ],
    [
      'a comment',
      { code: 'pdf-comment', page: 1 },
      (document) =>
        annotation(document, {
          Subtype: 'Text',
          T: PDFString.of(author),
          Contents: PDFString.of('No!'),
        }),
    ],
    [
      'a mark that hides nothing',
      { code: 'pdf-redaction', page: 1 },
      (document) => annotation(document, { Subtype: 'Redact' }),
    ],
    [
      'a film',
      { code: 'pdf-media', page: 1 },
      (document) => annotation(document, { Subtype: 'RichMedia' }),
    ],
    [
      'a hidden layer',
      { code: 'pdf-layers' },
      (document) => {
        const layer = document.context.register(
          document.context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }),
        )
        document.catalog.set(
          PDFName.of('OCProperties'),
          document.context.obj({ OCGs: [layer], D: { OFF: [layer] } }),
        )
      },
    ],
  ]

test('a PDF that runs something, or holds what its pages do not show, is refused', async () => {
  for (const [name, refusal, add] of refused)
    assert.deepEqual(await refusalOf(pdf, await made(add), '.pdf'), refusal, name)
})

test('a PDF with a password is refused, and so is what is none', async () => {
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' })
  assert.deepEqual(await refusalOf(pdf, await locked.save(), '.pdf'), { code: 'locked-pdf' })
  const broken: readonly [string, object][] = [
    ['<html>', { code: 'wrong-ending', ending: '.pdf' }],
    ['', { code: 'wrong-ending', ending: '.pdf' }],
    ['%PDF-1.7\n', { code: 'broken-pdf' }],
    ['%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF', { code: 'broken-pdf' }],
  ]
  for (const [text, refusal] of broken)
    assert.deepEqual(await refusalOf(pdf, Buffer.from(text), '.pdf'), refusal, text)
})
