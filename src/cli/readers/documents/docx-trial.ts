import { strToU8, zipSync } from 'fflate'
import type { Nodes, Root } from 'mdast'

/** For tests: a document of Word as the program writes it (ECMA-376 Part 1 §17), of a tree or of XML. */

const office = 'http://schemas.openxmlformats.org'
const spaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:c="${office}/drawingml/2006/chart"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
].join(' ')

export interface WordTrial {
  /** The XML of the body. */
  body: string
  /** The XML of notes with the ids 1 and up. */
  footnotes?: readonly string[]
  /** Further relations of the body: `<Relationship …/>`. */
  relations?: string
  /** Further parts, by path. */
  parts?: Readonly<Record<string, Uint8Array | string>>
  /** Further styles. */
  styles?: string
}

export function wordFile({
  body,
  footnotes = [],
  relations = '',
  parts = {},
  styles = '',
}: WordTrial) {
  const kinds = ['styles', 'numbering', 'footnotes']
  const related = kinds.map((kind) => relation(`rId-${kind}`, kind, `${kind}.xml`)).join('')
  return packedParts({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`,
    '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationsPart(related + relations),
    'word/_rels/footnotes.xml.rels': relationsPart(relations),
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${spaces}>${headingStyles}${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${spaces}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${spaces}>${footnotes.map((xml, index) => `<w:footnote w:id="${index + 1}">${xml}</w:footnote>`).join('')}</w:footnotes>`,
    ...parts,
  })
}

const packedParts = (
  parts: Readonly<Record<string, Uint8Array | string>>,
): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
    { level: 1 },
  )

export const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${escaped(target)}"${mode && ` TargetMode="${mode}"`}/>`

const relationsPart = (list: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${list}</Relationships>`

const headingStyles = [
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`Heading${depth}`, `heading ${depth}`]),
  ['Quote', 'Quote'],
  ['Title', 'Title'],
  ['TOC1', 'toc 1'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')

/** Lists 1 to 40, bullets where their number is odd, each with nine levels. */
const lists = Array.from({ length: 40 }, (_, index) => index + 1)
const numbering = [
  ...[0, 1].map(
    (kind) =>
      `<w:abstractNum w:abstractNumId="${kind}">${Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind === 1 ? 'bullet' : 'decimal'}"/></w:lvl>`).join('')}</w:abstractNum>`,
  ),
  ...lists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id % 2}"/></w:num>`),
].join('')

/** @param properties the XML of its properties; @param text XML or a text */
export const wordParagraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

/** @param properties the XML of its properties: `<w:b/>` */
export const wordRun = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The document that Word would show as a tree shows it: headings, lists, tables, quotations, footnotes, marks. */
export function docxOf(tree: Root): Uint8Array<ArrayBuffer> {
  const writer = new TreeWriter()
  const body = tree.children.map((node) => writer.block(node, '')).join('')
  return wordFile({ body, footnotes: writer.footnotes, relations: writer.relations })
}

class TreeWriter {
  readonly footnotes: string[] = []
  relations = ''
  #lists = { 0: 0, 1: -1 }
  #links = 0

  /** @param style the XML of properties of the paragraphs in it */
  block(node: Nodes, style: string): string {
    switch (node.type) {
      case 'heading':
        return wordParagraph(this.#inline(node), `<w:pStyle w:val="Heading${node.depth}"/>`)
      case 'paragraph':
        return wordParagraph(this.#inline(node), style)
      case 'blockquote':
        return node.children.map((child) => this.block(child, '<w:pStyle w:val="Quote"/>')).join('')
      case 'list':
        return this.#list(node, 0, this.#nextList(node.ordered ? 0 : 1))
      case 'table':
        return `<w:tbl>${node.children.map((row) => `<w:tr>${row.children.map((cell) => `<w:tc>${wordParagraph(this.#inline(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
      case 'footnoteDefinition':
        this.footnotes[Number(node.identifier) - 1] = node.children
          .map((child) => this.block(child, ''))
          .join('')
        return ''
      default:
        throw new Error(`There is no ${node.type} in a trial.`)
    }
  }

  #nextList(kind: 0 | 1): number {
    this.#lists[kind] += 2
    return this.#lists[kind]
  }

  #list({ children }: Extract<Nodes, { type: 'list' }>, level: number, id: number): string {
    const properties = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
    return children
      .flatMap((item) => item.children)
      .map((child) => {
        if (child.type !== 'list') return this.block(child, properties)
        return this.#list(child, level + 1, this.#nextList(child.ordered ? 0 : 1))
      })
      .join('')
  }

  #inline(node: Nodes, properties = ''): string {
    if (node.type === 'text') return wordRun(node.value, properties)
    if (node.type === 'break') return '<w:r><w:br/></w:r>'
    if (node.type === 'footnoteReference')
      return `<w:r><w:footnoteReference w:id="${node.identifier}"/></w:r>`
    const children = 'children' in node ? node.children : []
    const inside = children
      .map((child) => this.#inline(child, properties + (marks[node.type] ?? '')))
      .join('')
    if (node.type !== 'link') return inside
    this.#links++
    this.relations += relation(`rId-link${this.#links}`, 'hyperlink', node.url, 'External')
    return `<w:hyperlink r:id="rId-link${this.#links}">${inside}</w:hyperlink>`
  }
}

const marks: Readonly<Record<string, string>> = {
  strong: '<w:b/>',
  emphasis: '<w:i/>',
  delete: '<w:strike/>',
}
