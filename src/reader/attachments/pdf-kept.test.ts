import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import pdf from './pdf.ts'
import { annotation, made } from './pdf-trial.ts'

/** Tags of a paragraph and of a link. */
function tag(document: PDFDocument): void {
  const { context, catalog } = document
  const Pg = document.getPage(0).ref
  const A = { S: 'URI', URI: PDFString.of('https://example.org/a') }
  const Obj = annotation(document, { Subtype: 'Link', StructParent: 1, A })
  const P = context.nextRef()
  const tagged = (facts: object) =>
    context.register(context.obj({ Type: 'StructElem', P, Pg, ...facts } as never))
  const text = tagged({ S: 'P', K: 0, Lang: PDFString.of('km') })
  const link = tagged({ S: 'Link', K: [{ Type: 'OBJR', Obj }], Alt: PDFString.of('A well') })
  const ParentTree = { Nums: [0, [text], 1, link] }
  const facts = { Type: 'StructTreeRoot', K: [text, link], RoleMap: { Own: 'P' }, ParentTree }
  context.assign(P, context.obj(facts))
  catalog.set(PDFName.of('StructTreeRoot'), P)
}

/** Everything by which a reader finds the way in a document. */
function guide({ context, catalog }: PDFDocument, page: PDFObject): void {
  const Dest = context.obj([page, 'Fit'])
  const item = context.register(context.obj({ Title: PDFString.of('Part one'), Dest }))
  const facts: Record<string, PDFObject> = {
    Lang: PDFString.of('en'),
    MarkInfo: context.obj({ Marked: true }),
    PageLabels: context.obj({ Nums: [0, { S: 'r' }] }),
    Outlines: context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }),
    Names: context.obj({ Dests: { Names: [PDFString.of('top'), Dest] } }),
  }
  for (const [key, value] of Object.entries(facts)) catalog.set(PDFName.of(key), value)
}

test('tags, language, bookmarks, page labels and links stay', async () => {
  const bytes = await made((document) => {
    tag(document)
    guide(document, document.getPage(0).ref)
  })
  const { catalog, context } = await PDFDocument.load(await pdf.published(bytes))
  const fact = (key: string) => String(catalog.lookup(PDFName.of(key)))
  assert.equal(fact('Lang'), '(en)')
  assert.match(fact('MarkInfo'), /Marked true/)
  assert.match(fact('PageLabels'), /\/S \/r/)
  assert.match(fact('Names'), /\(top\)/)
  const all = context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .join('\n')
  for (const part of [
    '(A well)',
    '/Own /P',
    '(Part one)',
    'https://example.org/a',
    '(km)',
    '/OBJR',
  ])
    assert.ok(all.includes(part), part)
})
