import type { Attr, Element } from '@xmldom/xmldom'
import { isPath, type Rules } from './_office-xml.ts'
import { childrenOf, elementsIn, isElement } from './xml.ts'

/** What a part of a document may hold (ECMA-376 Part 1, and the extensions of Office since). */
export const rules: Rules = {
  refusal: (element) => refusals.find(([, holds]) => holds(element))?.[0],
  isLeftOut: (element) => ownElements.has(element.localName ?? '') || isHiddenName(element),
  isOwn,
}

/** In which of Office's languages an element stands; the strict form of the standard has other addresses. */
const isOf = (element: Element, language: string): boolean =>
  element.namespaceURI?.includes(language) === true

const refusals: readonly (readonly [code: string, holds: (element: Element) => boolean])[] = [
  ['tracked-changes', isTracked],
  ['office-hidden', isHidden],
  ['office-link', fetches],
  [
    'office-object',
    ({ localName }) => /^(?:OLEObject|altChunk|oleObj|legacyDrawingHF)$/.test(localName ?? ''),
  ],
  ['office-macro', ({ localName }) => localName === 'control'],
]

const tracked =
  /^(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+PrChange|\w+PrExChange|numberingChange|tblGridChange|(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End))$/

function isTracked(element: Element): boolean {
  return isOf(element, 'wordprocessingml') && tracked.test(element.localName ?? '')
}

function isHidden(element: Element): boolean {
  const { localName } = element
  const says = (name: string, value: RegExp) => value.test(element.getAttribute(name) ?? '')
  if (localName === 'sheet') return says('state', /^(?:h|veryH)idden$/)
  if (localName === 'row' || localName === 'col') return says('hidden', /^(?:1|true)$/)
  if (localName === 'sld') return says('show', /^(?:0|false)$/)
  return localName === 'r' && isOf(element, 'wordprocessingml') && isHiddenRun(element)
}

function isHiddenRun(run: Element): boolean {
  const [properties] = childrenOf(run).filter(isElement)
  if (properties?.localName !== 'rPr') return false
  const hidden = childrenOf(properties)
    .filter(isElement)
    .find(({ localName }) => localName === 'vanish')
  const value = hidden?.attributes.item(0)?.value ?? 'true'
  return hidden !== undefined && !/^(?:0|false|off)$/.test(value) && run.textContent !== ''
}

/** Fields and functions that bring something from elsewhere when the document is opened, or lead to somebody's computer. */
function fetches(element: Element): boolean {
  const { localName, textContent } = element
  if (localName === 'mailMerge') return true
  if (element === element.ownerDocument?.documentElement) return brings(instructionsOf(element))
  if (localName === 'fldSimple') return brings(instructionOf(element))
  return localName === 'f' && formula.test(textContent ?? '')
}

const formula = /\b(?:WEBSERVICE|RTD|DDE|CALL)\s*\(|\|'|\[[^\]]+\][^\]]*!/i

const brings = (instruction: string): boolean =>
  /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|IMPORT)\b|\bLINK\s+"?\w+\.\w/i.test(
    instruction,
  ) || isPath(instruction)

/** The instruction of a field is often cut into several runs, and may be cut into paragraphs. */
const instructionsOf = (root: Element): string =>
  [...elementsIn(root)]
    .filter(({ localName }) => localName === 'instrText')
    .map(({ textContent }) => textContent ?? '')
    .join('')

const instructionOf = (field: Element): string =>
  Array.from(field.attributes).find(({ localName }) => localName === 'instr')?.value ?? ''

/** Names that a workbook does not show; those of the format itself belong to filters. */
const isHiddenName = (element: Element): boolean =>
  element.localName === 'definedName' &&
  element.getAttribute('hidden') === '1' &&
  !element.getAttribute('name')?.startsWith('_xlnm.')

/** Sessions of writing, templates, versions, protections, links to data about the document, marks of spelling. */
const ownElements: ReadonlySet<string> = new Set(
  `rsids rsid attachedTemplate proofState proofErr docVars trackRevisions documentProtection writeProtection absPath
  fileSharing fileRecoveryPr fileVersion revisionPtr dataBinding docId commentRangeStart commentRangeEnd
  commentReference custDataLst customProperties saveThroughXslt legacyDrawing webPublishItems customXmlPr
  schemaLibrary`.split(/\s+/),
)

function isOwn({ localName, namespaceURI, value }: Attr): boolean {
  const name = localName ?? ''
  if (name === 'descr') return isPath(value)
  return namespaceURI !== null && (/^rsid/.test(name) || ownAttributes.has(name))
}

const ownAttributes: ReadonlySet<string> = new Set(
  'paraId textId uid durableId anchorId editId gfxdata'.split(' '),
)
