import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { nameIn } from './_pdf-refusals.ts'
import { named } from './_pdf-streams.ts'

/**
 * The tags that stand for nothing that is still there: of pages that were taken out, their alternative texts and all
 * that is below them.
 *
 * @param kept the pages of the document and the links on them
 */
export function deadTags(catalog: PDFDict, kept: ReadonlySet<PDFObject>): ReadonlySet<PDFObject> {
  const dead = new Set<PDFObject>()
  const seen = new Set<PDFObject>()
  const isAlive = (tag: PDFObject | undefined): boolean => {
    if (!(tag instanceof PDFDict)) return tag !== undefined
    if (seen.has(tag)) return !dead.has(tag)
    seen.add(tag)
    const alive = isOnPage(tag, kept) && pointsToKept(tag, kept) && hasLivingKid(tag, isAlive)
    if (!alive) dead.add(tag)
    return alive
  }
  const root = named(catalog, 'StructTreeRoot')
  if (root instanceof PDFDict) for (const kid of kidsOf(root)) isAlive(kid)
  return dead
}

/** A reference to a page may outlive the page. */
function isOnPage(tag: PDFDict, kept: ReadonlySet<PDFObject>): boolean {
  const page = named(tag, 'Pg')
  return page === undefined ? !tag.has(PDFName.of('Pg')) : kept.has(page)
}

/** A tag may stand for a link or a drawing. */
function pointsToKept(tag: PDFDict, kept: ReadonlySet<PDFObject>): boolean {
  if (nameIn(tag, 'Type') !== 'OBJR') return true
  const object = named(tag, 'Obj')
  return object instanceof PDFStream || (object !== undefined && kept.has(object))
}

/** An empty cell of a table has no kids from the beginning. Every kid is looked at, because each may be dead. */
function hasLivingKid(tag: PDFDict, isAlive: (tag: PDFObject | undefined) => boolean): boolean {
  const kids = kidsOf(tag)
  return kids.length === 0 || kids.filter(isAlive).length > 0
}

function kidsOf(tag: PDFDict): (PDFObject | undefined)[] {
  const kids = named(tag, 'K')
  if (kids instanceof PDFArray) return kids.asArray().map((each) => tag.context.lookup(each))
  return kids === undefined ? [] : [kids]
}
