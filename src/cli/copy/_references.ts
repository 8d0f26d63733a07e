import { fileAt } from '#cli/finished-site/addresses.ts'
import { addressesIn, isLink, type Tag, tagsIn } from '#cli/finished-site/tags.ts'

/** Where in a copy something is named that a browser would load or go to. */
export interface Reference {
  /** As it is written. */
  address: string
  /** The file, from the folder of the copy; nothing when it cannot be reached from a disk. */
  file: string | undefined
}

/**
 * Everything of this site that a page names: other sites are only ever linked to.
 *
 * @param from the page, from the folder of the copy
 */
export const referencesOf = (html: string, from: string): Reference[] =>
  tagsIn(html)
    .flatMap(addressesOf)
    .map((address) => ({ address, file: fileOf(address, from) }))

const addressesOf = (tag: Tag): string[] =>
  addressesIn(tag).filter(
    (address) => address !== '' && !address.startsWith('#') && !leadsOut(tag, address),
  )

/** A reader may follow a link to the web; a page may not need it. */
const leadsOut = (tag: Tag, address: string): boolean =>
  /^data:/.test(address) || (/^(https?|mailto|tel):/.test(address) && isLink(tag))

function fileOf(address: string, from: string): string | undefined {
  const path = address.replace(/[?#].*$/s, '')
  if (path === '') return from
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(path)) return undefined
  const file = fileAt(path, from)
  return file.startsWith('../') ? undefined : file
}
