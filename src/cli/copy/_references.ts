import { fileAt } from '#cli/finished-site/addresses.ts'
import { isAddress, type Tag, tagsIn } from '#cli/finished-site/tags.ts'

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

function addressesOf(tag: Tag): string[] {
  const { name, attributes } = tag
  const links = [...attributes].filter(([key]) => isAddress(name, key)).map(([, value]) => value)
  const sets = (attributes.get('srcset') ?? '').split(/,\s+|\s+[\d.]+[wx],?\s*/).filter(Boolean)
  const [, refreshed] = /url=(.+)$/i.exec(attributes.get('content') ?? '') ?? []
  const all = [...links, ...sets, ...(name === 'meta' && refreshed ? [refreshed] : [])]
  return all.filter(
    (address) => address !== '' && !address.startsWith('#') && !leadsOut(tag, address),
  )
}

/** A reader may follow a link to the web; a page may not need it. */
const leadsOut = ({ name, attributes }: Tag, address: string): boolean =>
  /^data:/.test(address) ||
  (/^(https?|mailto|tel):/.test(address) && (name === 'a' || isAbout(attributes.get('rel') ?? '')))

/** Links of the head that say where something is, and load nothing. */
const isAbout = (rel: string): boolean =>
  /^(canonical|alternate|license|author|me|prev|next)$/.test(rel)

function fileOf(address: string, from: string): string | undefined {
  const path = address.replace(/[?#].*$/s, '')
  if (path === '') return from
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(path)) return undefined
  const file = fileAt(path, from)
  return file.startsWith('../') ? undefined : file
}
