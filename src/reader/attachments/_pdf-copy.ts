import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { catalogKeys, contentKeys, mapKeys, resourceKeys, shrinkingKeys } from './_pdf-keys.ts'
import { nameIn } from './_pdf-refusals.ts'
import { bareContents, named } from './_pdf-streams.ts'
import { Refusal } from './kind.ts'

/** What decides whether a part of a document is copied. */
export interface Selection {
  /** Its pages, and the links on them. */
  kept: ReadonlySet<PDFObject>
  /** Tags that stand for nothing. */
  dead: ReadonlySet<PDFObject>
  /** The names by which the pages call what they draw with. */
  drawn: ReadonlySet<string>
}

/** A document on its way into another. */
interface Copying {
  from: PDFContext
  to: PDFContext
  selection: Selection
  refs: Map<PDFRef, PDFRef>
  /** What has its number already, and the key under which it was met. */
  waiting: [PDFRef, PDFObject, string][]
}

/**
 * A new document of what the pages of another need, numbered in the order in which it is met. Earlier versions, objects
 * that nothing leads to, and keys that are not of the content are not in it.
 *
 * @throws Refusal for what cannot be read
 */
export function copied(catalog: PDFDict, selection: Selection): PDFContext {
  const to = PDFContext.create()
  const copying: Copying = { from: catalog.context, to, selection, refs: new Map(), waiting: [] }
  to.trailerInfo.Root = to.register(copyDict(catalog, 'Root', copying))
  // Not by recursion: bookmarks and tags are chains of thousands.
  for (const [ref, object, key] of copying.waiting)
    to.assign(ref, copyTarget(object, key, copying) ?? PDFNull)
  return to
}

const copyTarget = (object: PDFObject, key: string, copying: Copying): PDFObject | undefined =>
  object instanceof PDFRawStream ? copyStream(object, key, copying) : copy(object, key, copying)

function copy(value: PDFObject, key: string, copying: Copying): PDFObject | undefined {
  if (value instanceof PDFRef) return copyRef(value, key, copying)
  if (isLeftOut(value, copying.selection)) return undefined
  if (value instanceof PDFArray) return copyArray(value, key, copying)
  if (value instanceof PDFDict) return copyDict(value, key, copying)
  if (value instanceof PDFInvalidObject || value instanceof PDFStream)
    throw new Refusal('broken-pdf')
  return value
}

function copyRef(ref: PDFRef, key: string, copying: Copying): PDFRef | undefined {
  const known = copying.refs.get(ref)
  if (known) return known
  const object = copying.from.lookup(ref)
  if (!object || object === PDFNull || isLeftOut(object, copying.selection)) return undefined
  const next = copying.to.nextRef()
  copying.refs.set(ref, next)
  copying.waiting.push([next, object, key])
  return next
}

function copyArray(array: PDFArray, key: string, copying: Copying): PDFArray {
  const items = array.asArray().map((each) => copy(each, `${key} item`, copying) ?? PDFNull)
  const next = PDFArray.withContext(copying.to)
  const shown = shrinkingKeys.has(key) ? items.filter((item) => item !== PDFNull) : items
  for (const item of shown) next.push(item)
  return next
}

function copyDict(dict: PDFDict, key: string, copying: Copying): PDFDict {
  const next = PDFDict.withContext(copying.to)
  for (const [name, value] of keptEntries(dict, key, copying.selection)) {
    const own = copy(value, isMap(dict, key) ? `${key} item` : name.decodeText(), copying)
    if (own) next.set(name, own)
  }
  return next
}

function copyStream(stream: PDFRawStream, key: string, copying: Copying): PDFRawStream {
  const dict = copyDict(stream.dict, key, copying)
  const bare = bareContents(stream)
  if (!bare) return PDFRawStream.of(dict, stream.getContents())
  dict.delete(PDFName.of('Filter'))
  dict.delete(PDFName.of('DecodeParms'))
  if (bare.filter !== undefined) dict.set(PDFName.of('Filter'), PDFName.of(bare.filter))
  return PDFRawStream.of(dict, bare.contents)
}

/** Pages that were taken out, comments, tags of what is gone, and actions that lead out of the web. */
const isLeftOut = (object: PDFObject, { kept, dead }: Selection): boolean =>
  object instanceof PDFDict &&
  (dead.has(object) || (isOfPages(object) && !kept.has(object)) || isOtherAction(object))

const isOfPages = (dict: PDFDict): boolean =>
  dict instanceof PDFPageLeaf || nameIn(dict, 'Type') === 'Annot'

function isOtherAction(dict: PDFDict): boolean {
  const kind = nameIn(dict, 'S')
  const isAction = nameIn(dict, 'Type') === 'Action' || actions.test(kind)
  return (
    isAction &&
    kind !== 'GoTo' &&
    !(kind === 'URI' && /^(?:https?:|mailto:|tel:)/i.test(textIn(dict, 'URI')))
  )
}

const actions = /^(?:URI|GoTo[RE]|Named|Thread|Hide|ResetForm|SetOCGState|Trans|GoToDp)$/

const textIn = (dict: PDFDict, key: string): string => {
  const value = named(dict, key)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

/** The entries that are copied, as they are written. */
function keptEntries(dict: PDFDict, key: string, selection: Selection): [PDFName, PDFObject][] {
  if (key === 'Root') return catalogEntries(dict)
  if (isMap(dict, key))
    return resourceKeys.has(key)
      ? dict.entries().filter(([name]) => isDrawn(name.decodeText(), selection))
      : dict.entries()
  const own = dict.entries().flatMap((entry) => written(entry, dict))
  // The name of a layer is needed, and is somebody's word for it.
  const isLayer = nameIn(dict, 'Type') === 'OCG'
  return isLayer ? [...own, [PDFName.of('Name'), PDFString.of('Layer')]] : own
}

/** Colours for devices are used without being called. */
const isDrawn = (name: string, { drawn }: Selection): boolean =>
  drawn.has(name) || name.startsWith('Default')

const catalogEntries = (catalog: PDFDict): [PDFName, PDFObject][] =>
  catalog.entries().flatMap(([name, value]): [PDFName, PDFObject][] => {
    const key = name.decodeText()
    if (key === 'Names') return [[name, placesIn(catalog, value)]]
    return catalogKeys.has(key) ? [[name, value]] : []
  })

/** A font or a shading also stands alone under the key of the list of them. */
const isMap = (dict: PDFDict, key: string): boolean =>
  mapKeys.has(key) && !typed.some((type) => dict.has(type))

const typed = ['Type', 'ShadingType', 'PatternType'].map((name) => PDFName.of(name))

/** Of the names of a document, those of the places that links lead to. */
function placesIn(catalog: PDFDict, names: PDFObject): PDFDict {
  const all = catalog.context.lookup(names, PDFDict)
  const places = PDFDict.withContext(catalog.context)
  const found = all.get(PDFName.of('Dests'))
  if (found) places.set(PDFName.of('Dests'), found)
  return places
}

/** A font may be called by the path it was read from; `F` is a number, or a file somewhere else. */
function written([name, value]: [PDFName, PDFObject], dict: PDFDict): [PDFName, PDFObject][] {
  const key = name.decodeText()
  if (!contentKeys.has(key)) return []
  if (key === 'F' && !(dict.context.lookup(value) instanceof PDFNumber)) return []
  if (/^(?:BaseFont|FontName)$/.test(key))
    return [[name, PDFName.of(withoutFolder(nameIn(dict, key)))]]
  if (key === 'FontFamily') return [[name, PDFString.of(withoutFolder(textIn(dict, key)))]]
  return [[name, value]]
}

const withoutFolder = (path: string): string => path.replace(/^.*[\\/]/s, '')
