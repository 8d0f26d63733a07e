import { createHash } from 'node:crypto'
import {
  EncryptedPDFError,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStreamWriter,
} from '@cantoo/pdf-lib'
import { copied } from './_pdf-copy.ts'
import { dictsIn, nameIn, reachable, refuseUnsafe } from './_pdf-refusals.ts'
import { named, refuseBombs, unpackedUpTo } from './_pdf-streams.ts'
import { deadTags } from './_pdf-structure.ts'
import { type Kind, Refusal } from './kind.ts'

/**
 * PDF, written anew from what its pages show, with tags, language, bookmarks and links, and nothing else: no properties,
 * no XMP, no earlier versions, no private data of programs. What a page does not show, what names who commented, and
 * what would run, is refused, because leaving it out would change what the editor believes to publish.
 *
 * It cannot know what lies under a black box, or beside the visible part of a page that was cropped.
 */
export default {
  async published(bytes) {
    try {
      if (Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-') === -1)
        throw new Refusal('wrong-ending', { ending: '.pdf' })
      refuseBombs(bytes)
      return await written(await PDFDocument.load(bytes, { updateMetadata: false }))
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal(error instanceof EncryptedPDFError ? 'locked-pdf' : 'broken-pdf')
    }
  },
} satisfies Kind

async function written(document: PDFDocument): Promise<Uint8Array> {
  const { catalog } = document
  const pages = document.getPages().map(({ node }) => node)
  if (pages.length === 0) throw new Refusal('broken-pdf')
  refuseUnsafe(catalog, pages)
  const annotations = pages.flatMap((page) => dictsIn(named(page, 'Annots')))
  const isLink = (annotation: PDFDict) => nameIn(annotation, 'Subtype') === 'Link'
  const kept = new Set([...pages, ...annotations.filter(isLink)])
  const others = annotations.filter((annotation) => !isLink(annotation))
  const dead = new Set([...others, ...deadTags(catalog, kept)])
  const context = copied(catalog, { kept, dead, drawn: namesDrawn(catalog) })
  const bytes = () =>
    PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer()
  // Made of the content, where others make it of the clock and the path of the file (ISO 32000-2 §14.4).
  const id = PDFHexString.of(
    createHash('sha256')
      .update(await bytes())
      .digest('hex')
      .slice(0, 32),
  )
  context.trailerInfo.ID = context.obj([id, id])
  return bytes()
}

/** Every name that a page, or something drawn on one, calls: `/F1`. */
function namesDrawn(catalog: PDFDict): Set<string> {
  const drawn = new Set<string>()
  for (const object of reachable(catalog)) {
    if (!(object instanceof PDFRawStream) || isData(object.dict)) continue
    const content = Buffer.from(unpackedUpTo(object, 0)).toString('latin1')
    for (const [, name] of content.matchAll(/\/([^\s<>[\](){}/%]+)/g))
      drawn.add(PDFName.of(name as string).decodeText())
  }
  return drawn
}

/** Pictures, fonts, functions, colour profiles and what is read by others draw nothing. */
const isData = (dict: PDFDict): boolean =>
  /^(?:Image|Type1C|CIDFontType0C|OpenType|XML)$/.test(nameIn(dict, 'Subtype')) ||
  ['Length1', 'N', 'FunctionType', 'ShadingType', 'CMapName'].some((key) =>
    dict.has(PDFName.of(key)),
  )
