import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { secrets } from './trial.ts'

const { author, device, path } = secrets
const office = 'http://schemas.openxmlformats.org'
const relationships = `${office}/officeDocument/2006/relationships`

/** A packed file as programs write it: with the hour, and with notes about its parts. */
export const archive = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        [
          typeof part === 'string' ? strToU8(part) : part,
          { mtime: new Date(2026, 0, 1, 10), comment: author, extra: { 28789: strToU8(author) } },
        ],
      ]),
    ),
  )

export const camera = (): Promise<Uint8Array> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#840' } })
    .withExif({ IFD0: { Artist: author, Model: device } })
    .jpeg()
    .toBuffer()

/** Where a part leads to: kind and target; a target outside begins with `>`. */
export const relations = (list: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${list
    .map(([kind, target], index) => {
      const mode = target.startsWith('>') ? ' TargetMode="External"' : ''
      return `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target.replace('>', '')}"${mode}/>`
    })
    .join('')}</Relationships>`

const contentTypes = (...names: string[]): string =>
  `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${names
    .map((name) => `<Override PartName="${name}" ContentType="application/xml"/>`)
    .join('')}</Types>`

const properties = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author}</dc:creator></cp:coreProperties>`,
  'docProps/app.xml': `<Properties><Company>${author}</Company><Template>${path}</Template></Properties>`,
  'docProps/custom.xml': `<Properties><p>${author}</p></Properties>`,
  'docProps/thumbnail.jpeg': author,
  'customXml/item1.xml': `<a>${author}</a>`,
} as const
const top = (main: string) =>
  relations([
    ['officeDocument', main],
    ['metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ])

/** A document. @param body the XML of what stands in it; @param more parts to add, or to write otherwise */
export const document = async (body: string, more: Record<string, string | Uint8Array> = {}) =>
  archive({
    '[Content_Types].xml': contentTypes(
      '/word/document.xml',
      '/docProps/core.xml',
      '/word/people.xml',
    ),
    '_rels/.rels': top('word/document.xml'),
    ...properties,
    'word/_rels/document.xml.rels': relations([
      ['settings', 'settings.xml'],
      ['people', 'people.xml'],
      ['image', 'media/image1.jpeg'],
      ['hyperlink', '>https://example.org/'],
      ['hyperlink', `>file:///${path}\\letter.docx`],
      ['customXml', '../customXml/item1.xml'],
    ]),
    'word/_rels/settings.xml.rels': relations([['attachedTemplate', `>file:///${path}\\Own.dotx`]]),
    'word/settings.xml': `<w:settings xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${relationships}"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00Secret"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
    'word/people.xml': `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${author}"/></w15:people>`,
    'word/media/image1.jpeg': await camera(),
    'word/media/image9.jpeg': author,
    'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${relationships}" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"><!-- ${author} --><w:body>${body}</w:body></w:document>`,
    ...more,
  })

export const paragraph = (text: string): string =>
  `<w:p w:rsidR="00Secret"><w:r w:rsidRPr="00Secret"><wp:docPr id="1" name="${path}\\photo.jpg" descr="${path}\\photo.jpg"/><w:t>${text}</w:t></w:r></w:p>`

/** A workbook of one sheet. @param rows the XML of its rows */
export function workbook(rows: string, more: Record<string, string> = {}, state = '') {
  const main = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relationships}"`
  return archive({
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', '/docProps/core.xml'),
    '_rels/.rels': top('xl/workbook.xml'),
    ...properties,
    'xl/workbook.xml': `<workbook ${main} xmlns:mc="${office}/markup-compatibility/2006" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" mc:Ignorable="x15ac"><fileVersion lastEdited="7"/><fileSharing userName="${author}"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="${path}\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="Data" sheetId="1" r:id="rId1"${state}/></sheets><definedNames><definedName name="old" hidden="1">${author}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['person', 'persons/person.xml'],
    ]),
    'xl/persons/person.xml': `<person displayName="${author}"/>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t>Village</t></si><si><t>${author}</t></si><si><t>ភូមិ</t></si></sst>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
    ]),
    'xl/printerSettings/printerSettings1.bin': device,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData><pageSetup r:id="rId1"/></worksheet>`,
    ...more,
  })
}

export const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row><row r="2"><c r="A2"><v>118.1</v></c></row>'

/** A presentation of one slide. */
export const presentation = (slide: string, more: Record<string, string> = {}) =>
  archive({
    '[Content_Types].xml': contentTypes('/ppt/presentation.xml', '/ppt/commentAuthors.xml'),
    '_rels/.rels': top('ppt/presentation.xml'),
    ...properties,
    'ppt/presentation.xml': `<p:presentation xmlns:p="${office}/presentationml/2006/main" xmlns:r="${relationships}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ['slide', 'slides/slide1.xml'],
      ['commentAuthors', 'commentAuthors.xml'],
      ['changesInfo', 'changesInfos/changesInfo1.xml'],
    ]),
    'ppt/commentAuthors.xml': `<p:cmAuthorLst>${author}</p:cmAuthorLst>`,
    'ppt/changesInfos/changesInfo1.xml': `<a>${author}</a>`,
    'ppt/slides/slide1.xml': slide,
    ...more,
  })

export const slide = (attributes = '', text = 'Wells'): string =>
  `<p:sld xmlns:p="${office}/presentationml/2006/main" xmlns:a="${office}/drawingml/2006/main"${attributes}><p:cSld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:cSld></p:sld>`

const spaces = ['office', 'text', 'table', 'draw', 'style', 'script', 'presentation', 'form']
  .map((name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join('')
const openXml = (name: string, content: string): string =>
  `<office:${name}${spaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:officeooo="http://openoffice.org/2009/office">${content}</office:${name}>`

/** An OpenDocument file. @param kind text, spreadsheet or presentation */
export const openDocument = async (
  content: string,
  more: Record<string, string> = {},
  kind = 'text',
) =>
  archive({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': openXml(
      'document-content',
      `<office:body><text:p officeooo:rsid="00Secret">Dear all</text:p><draw:image xlink:href="Pictures/a.jpg"/><text:a xlink:href="file:///C:/Users/Sovann-Secret/letter.odt">x</text:a>${content}</office:body>`,
    ),
    'styles.xml': openXml('document-styles', ''),
    'meta.xml': `<a>${author}</a>`,
    'settings.xml': `<a>${path} ${device}</a>`,
    'Thumbnails/thumbnail.png': author,
    'Pictures/a.jpg': await camera(),
    'Pictures/old.jpg': author,
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'META-INF/documentsignatures.xml': `<a>${author}</a>`,
    ...more,
  })
