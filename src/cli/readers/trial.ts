import { strToU8, zipSync } from 'fflate'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { readTables } from './index.ts'

/** For the tests of whatever reads tables: files as programs write them, and what a person is told of them. */

/** What a person reads of a file, in English, a line for each problem. */
export async function told(bytes: Uint8Array, name: string): Promise<string[]> {
  const { problems } = await readTables(bytes, name)
  return reportLines(
    problems.map((problem) => ({ line: 1, ...problem, file: name, field: '' })),
    translator('en'),
  )
}

/** The cells of the only table. */
export async function cellsOf(bytes: Uint8Array, name = 'table.csv'): Promise<string[][]> {
  const { tables, problems } = await readTables(bytes, name)
  if (tables.length !== 1) throw new Error(JSON.stringify(problems))
  return tables.flatMap(({ rows }) => rows.map(({ cells }) => cells))
}

export const archive = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    level: 1,
  })

const office = 'http://schemas.openxmlformats.org'

const relations = (list: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${list
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/**
 * A workbook (ECMA-376 Part 1 §18). Cell styles: 1 is `0.00`, 2 is `yyyy-mm-dd`, 3 is text.
 *
 * @param sheets the XML of their rows, by name
 * @param strings the XML of the shared strings
 * @param merged what is merged in each sheet: `A2:A4`
 */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  strings: readonly string[] = [],
  merged: readonly string[] = [],
) {
  const main = `xmlns="${office}/spreadsheetml/2006/main"`
  const names = Object.keys(sheets)
  const areas = `<mergeCells>${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const files = names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const)
  return archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...files,
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      files.map(([, path], index) => [
        `xl/${path}`,
        `<worksheet ${main}><sheetData>${sheets[names[index] as string]}</sheetData>${areas}</worksheet>`,
      ]),
    ),
  })
}

/**
 * A document (ECMA-376 Part 1 §17).
 *
 * @param body the XML of what stands in it
 */
export const document = (body: string): Uint8Array<ArrayBuffer> => {
  const main = `xmlns:w="${office}/wordprocessingml/2006/main"`
  return archive({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['footnotes', 'footnotes.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/footnotes.xml': `<w:footnotes ${main}><w:footnote w:id="2">${paragraph('The note.')}</w:footnote></w:footnotes>`,
    'word/numbering.xml': `<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document ${main}><w:body>${body}</w:body></w:document>`,
  })
}

/** @param properties the XML of its properties; @param more runs behind the text */
export const paragraph = (text: string, properties = '', more = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${more}</w:p>`

/** Rows of cells; a cell is a text or the XML of its paragraphs, with properties of the cell before it. */
export const table = (rows: readonly (readonly (string | Cell)[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`

export interface Cell {
  properties?: string
  content: string
}

const cellXml = (cell: string | Cell): string => {
  const { properties = '', content } =
    typeof cell === 'string' ? { content: paragraph(cell) } : cell
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}
