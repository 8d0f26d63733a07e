import { XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8 } from 'fflate'
import { elementsIn } from '#reader/attachments/xml.ts'
import type { Notes } from './_notes.ts'
import { readyBody } from './_word-body.ts'
import { parsed } from './_xml.ts'
import { attributeOf, isSwitchedOn } from './_xml-element.ts'

type Parts = Record<string, Uint8Array>

/**
 * The parts of a document of Word (ECMA-376 Part 1 §17), made ready for mammoth: without what nobody is to see, with
 * what it would lose, and with the number of every paragraph as a bookmark in it. What is left out is told.
 *
 * @throws Refusal
 */
export function readied(parts: Parts, notes: Notes): Parts {
  const context = { hiddenStyles: hiddenStyles(parts), notes }
  for (const [path, bytes] of Object.entries(parts))
    if (/^word\/(?:header|footer)\d*\.xml$/.test(path) && /<w:t[\s>]/.test(strFromU8(bytes)))
      notes.add('dropped-header')
  const ready = { ...parts }
  for (const [path, bytes] of Object.entries(parts)) {
    const [, kind] = /^word\/(document|footnotes|endnotes)\w*\.xml$/.exec(path) ?? []
    if (kind === undefined) continue
    const document = parsed(bytes)
    const outside = outsidePictures(parts[path.replace('word/', 'word/_rels/').concat('.rels')])
    readyBody(document, { ...context, outside, isNumbered: kind === 'document' })
    ready[path] = strToU8(new XMLSerializer().serializeToString(document))
  }
  return ready
}

/** The ids of styles whose text is hidden (§17.3.2.41). */
function hiddenStyles(parts: Parts): Set<string> {
  const hidden = new Set<string>()
  const styles = parts['word/styles.xml']
  if (!styles || !strFromU8(styles).includes('vanish')) return hidden
  for (const style of elementsIn(parsed(styles)))
    if (
      style.localName === 'style' &&
      [...elementsIn(style)].some((each) => each.localName === 'vanish' && isSwitchedOn(each))
    )
      hidden.add(attributeOf(style, 'styleId'))
  return hidden
}

/** The pictures of a part that lie elsewhere, with their addresses, by the id of their relation. */
function outsidePictures(relations: Uint8Array | undefined): Map<string, string> {
  const found = new Map<string, string>()
  if (!relations) return found
  for (const relation of elementsIn(parsed(relations)))
    if (
      attributeOf(relation, 'TargetMode') === 'External' &&
      attributeOf(relation, 'Type').endsWith('/image')
    )
      found.set(attributeOf(relation, 'Id'), attributeOf(relation, 'Target'))
  return found
}
