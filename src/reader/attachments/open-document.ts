import type { Element } from '@xmldom/xmldom'
import { barePicture } from './_office-pictures.ts'
import { bareXml, type Rules, written } from './_office-xml.ts'
import { type Parts, packed, unpacked } from './_package.ts'
import { type Kind, Refusal } from './kind.ts'
import { childrenOf, elementsIn, isElement, parsedXml } from './xml.ts'

/**
 * Texts, spreadsheets and presentations of LibreOffice and others (ISO 26300), packed anew from their content, their
 * styles and their pictures; what is left out and refused is as in Office's own formats.
 */
export default {
  async published(bytes, ending) {
    const parts = unpacked(bytes)
    const type = Buffer.from(parts.get('mimetype') ?? [])
      .toString('latin1')
      .trim()
    if (type !== `application/vnd.oasis.opendocument.${types[ending]}`)
      throw new Refusal('wrong-ending', { ending })
    refuseLocked(parts.get('META-INF/manifest.xml'))
    if ([...parts.keys()].some((path) => /^(?:Basic|Scripts)\/.+\.(?!xlc|xlb)/.test(path)))
      throw new Refusal('office-macro')
    return packed(await contentOf(parts, type))
  },
} satisfies Kind

const types: Readonly<Record<string, string>> = {
  '.odt': 'text',
  '.ods': 'spreadsheet',
  '.odp': 'presentation',
}

function refuseLocked(manifest: Uint8Array | undefined): void {
  if (!manifest) throw new Refusal('broken-office-file')
  const document = parsedXml(manifest, 'broken-office-file')
  if ([...elementsIn(document)].some(({ localName }) => localName === 'encryption-data'))
    throw new Refusal('locked-office-file')
}

async function contentOf(parts: Parts, type: string): Promise<Parts> {
  const content = new Map<string, Uint8Array>([['mimetype', Buffer.from(type)]])
  const called = new Set<string>()
  for (const path of ['content.xml', 'styles.xml']) {
    const bytes = parts.get(path)
    if (!bytes) throw new Refusal('broken-office-file')
    const document = bareXml(bytes, path, rules)
    for (const element of elementsIn(document)) called.add(linkOf(element))
    content.set(path, written(document))
  }
  // A picture that was taken out of the text may still be in the file.
  for (const [path, bytes] of parts)
    if (path.startsWith('Pictures/') && called.has(path))
      content.set(path, await barePicture(bytes, path))
  const manifest = Buffer.from(manifestOf([...content.keys()].slice(1), type))
  return content.set('META-INF/manifest.xml', manifest)
}

/** ISO 26300-3 §4: every file of the archive with its type. */
function manifestOf(paths: readonly string[], type: string): string {
  const entries = [['/', type], ...paths.map((path) => [path, mediaType(path)])].map(
    ([path, media]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>\n`
}

function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  if (ending === 'xml') return 'text/xml'
  return `image/${{ jpg: 'jpeg', svg: 'svg+xml' }[ending] ?? ending}`
}

const rules: Rules = {
  refusal: (element) => refusals.find(([, holds]) => holds(element))?.[0],
  isLeftOut: ({ localName, namespaceURI }) =>
    namespaceURI === 'http://purl.org/dc/elements/1.1/' || localName === 'rdfa',
  isOwn: ({ localName }) => /rsid$/.test(localName ?? ''),
}

const refusals: readonly (readonly [code: string, holds: (element: Element) => boolean])[] = [
  [
    'tracked-changes',
    ({ localName }) => /^(?:tracked-changes|change(?:-start|-end)?)$/.test(localName ?? ''),
  ],
  ['office-comment', ({ localName }) => /^annotation/.test(localName ?? '')],
  ['office-macro', ({ localName }) => /^(?:event-listeners?|script)$/.test(localName ?? '')],
  ['office-object', isObject],
  ['office-hidden', isHidden],
  ['office-link', leadsOut],
]

/** Spreadsheets and drawings inside, programs, and the fields of forms. */
function isObject(element: Element): boolean {
  const { localName } = element
  if (localName === 'forms') return childrenOf(element).some(isElement)
  return /^(?:object|object-ole|plugin|applet|floating-frame)$/.test(localName ?? '')
}

function isHidden(element: Element): boolean {
  const { localName } = element
  if (/^hidden-(?:text|paragraph)$/.test(localName ?? '')) return true
  if (localName === 'notes') return hasWords(element)
  return Array.from(element.attributes).some(
    ({ name, value }) => hiding[name]?.test(value) === true,
  )
}

const hiding: Readonly<Record<string, RegExp>> = {
  'table:visibility': /^(?:collapse|filter)$/,
  'table:display': /^false$/,
  'text:display': /^(?:none|condition)$/,
  'presentation:visibility': /^hidden$/,
  'text:is-hidden': /^true$/,
}

/** Numbers of pages stand in fields and are not what a speaker means to say. */
const hasWords = (notes: Element): boolean =>
  [...elementsIn(notes)].some(
    (element) =>
      /^(?:p|span)$/.test(element.localName ?? '') &&
      childrenOf(element).some((child) => child.nodeType === 3 && child.nodeValue?.trim()),
  )

function leadsOut(element: Element): boolean {
  const { localName } = element
  if (
    /^(?:table-source|section-source|dde-source|dde-link|cell-range-source|database-range-source)$/.test(
      localName ?? '',
    )
  )
    return true
  const formula = Array.from(element.attributes).find(({ name }) => name === 'table:formula')
  if (formula && /'[a-z]+:\/\/|WEBSERVICE\s*\(|DDE\s*\(/i.test(formula.value)) return true
  return (
    /^(?:image|fill-image|background-image)$/.test(localName ?? '') && !isInside(linkOf(element))
  )
}

const isInside = (link: string): boolean => link === '' || link.startsWith('Pictures/')

const linkOf = (element: Element): string =>
  Array.from(element.attributes)
    .find(({ name }) => name === 'xlink:href')
    ?.value.replace(/^\.\//, '') ?? ''
