import { posix } from 'node:path'
import type { Document, Element } from '@xmldom/xmldom'
import { isContent } from './_office-open-parts.ts'
import { isPath, withoutFolders } from './_office-xml.ts'
import type { Parts } from './_package.ts'
import { Refusal } from './kind.ts'
import { elementsIn, parsedXml } from './xml.ts'

/** Where a part leads: to other parts, and to the web (ECMA-376 Part 2 §6.5). */
export interface Relations {
  /** The path of the part that says so. */
  path: string
  document: Document
  /** The paths of the parts that are content. */
  targets: string[]
  /** The ids of what is left out; nothing may call them any more. */
  gone: Set<string>
}

/** @param part the path of the part; empty for the whole file */
export function relationsOf(part: string, parts: Parts): Relations | undefined {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const bytes = parts.get(path)
  if (!bytes) return undefined
  const document = parsedXml(bytes, 'broken-office-file')
  const found: Relations = { path, document, targets: [], gone: new Set() }
  for (const relation of [...elementsIn(document)])
    if (relation.localName === 'Relationship') follow(relation, part, parts, found)
  return found
}

function follow(relation: Element, part: string, parts: Parts, found: Relations): void {
  const target = relation.getAttribute('Target') ?? ''
  // From the part, or from the root where it begins with a slash.
  const path = posix.resolve('/', posix.dirname(part), target).slice(1)
  if (relation.getAttribute('TargetMode') === 'External') followOutside(relation, found)
  else if (isContent(path) && parts.has(path)) found.targets.push(path)
  else leaveOut(relation, found)
}

/** Whatever is not a link is fetched when the document is opened, without asking. */
function followOutside(relation: Element, found: Relations): void {
  const kind = withoutFolders(relation.getAttribute('Type') ?? '')
  const target = relation.getAttribute('Target') ?? ''
  if (kind === 'hyperlink') relation.setAttribute('Target', webAddress(target))
  else if (kind === 'attachedTemplate') leaveOut(relation, found)
  else throw new Refusal('office-link')
}

function leaveOut(relation: Element, { gone }: Relations): void {
  gone.add(relation.getAttribute('Id') ?? '')
  relation.parentNode?.removeChild(relation)
}

/** Of a link to a file on somebody's computer, its name is left. */
const webAddress = (target: string): string =>
  isPath(target) || !/^(?:https?:|mailto:|tel:|#)/i.test(target)
    ? withoutFolders(target.replaceAll('%5C', '/'))
    : target
