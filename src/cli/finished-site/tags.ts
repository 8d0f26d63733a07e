/** One tag of a page; a script or a style with all there is up to its end. */
export interface Tag {
  /** In small letters. */
  name: string
  /** Decoded; those without a value have an empty one. */
  attributes: ReadonlyMap<string, string>
  /** The text of a script or a style. */
  content: string
}

/** Whether an attribute of an element holds one address. Both names are in small letters. */
export const isAddress = (element: string, attribute: string): boolean =>
  /^((xlink:)?href|src|(form)?action|poster)$/.test(attribute) ||
  (attribute === 'data' && element === 'object')

/** Every address that a tag names, as it is written: one by one, in sets of pictures, and where a page leads on by itself. */
export const addressesIn = ({ name, attributes }: Tag): string[] =>
  [...attributes].flatMap(([key, value]) => {
    if (isAddress(name, key)) return [value]
    if (key === 'srcset' || key === 'imagesrcset') return addressesOfSet(value)
    return name === 'meta' && key === 'content' ? addressesOfRefresh(value) : []
  })

/** `/files/a.png 1x, /files/b.png 2x` */
const addressesOfSet = (set: string): string[] =>
  set.split(/,\s+|\s+[\d.]+[wx],?\s*/).filter((address) => address !== '')

/** `0; url=/asks/` */
const addressesOfRefresh = (content: string): string[] =>
  /^\d+\s*;\s*url=(.+)$/i.exec(content)?.slice(1) ?? []

/** Whether a tag only says where something is: a reader may follow it to another site, and the page loads nothing. */
export const isLink = ({ name, attributes }: Tag): boolean =>
  name === 'a' || (name === 'link' && isAbout.test(attributes.get('rel') ?? ''))

const isAbout = /^(canonical|alternate|license|author|me|prev|next)$/

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const quoted = `(?:[^>"']|"[^"]*"|'[^']*')*`
const tags = new RegExp(
  `<!--[\\s\\S]*?-->|<(script|style)\\b(${quoted})>([\\s\\S]*?)</\\1\\s*>|<([a-z][\\w-]*)(${quoted})>`,
  'gi',
)

/** Every tag that begins an element, in order. */
export const tagsIn = (html: string): Tag[] =>
  [...html.matchAll(tags)].flatMap((found) => tagOf(found) ?? [])

/** @param change gives the HTML that takes the place of a tag; nothing where it stays as it is */
export const withTags = (
  html: string,
  change: (tag: Tag, html: string) => string | undefined,
): string =>
  html.replace(tags, (whole, ...groups) => {
    const tag = tagOf([whole, ...groups.slice(0, 5)])
    return (tag && change(tag, whole)) ?? whole
  })

/** @param change gives the new value of an attribute, decoded; nothing where it stays as it is */
export const withAttributes = (
  tag: string,
  change: (name: string, value: string) => string | undefined,
): string =>
  tag.replace(attribute, (whole, name: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find((each) => each !== undefined)
    const changed = value === undefined ? undefined : change(name.toLowerCase(), decoded(value))
    return changed === undefined ? whole : `${name}="${encoded(changed)}"`
  })

function tagOf([, element, inside, content, single, insideSingle]: readonly (string | undefined)[]):
  | Tag
  | undefined {
  const name = (element ?? single)?.toLowerCase()
  if (name === undefined) return undefined
  const attributes = new Map<string, string>()
  for (const [, key = '', ...values] of (inside ?? insideSingle ?? '').matchAll(attribute))
    attributes.set(key.toLowerCase(), decoded(values.find((value) => value !== undefined) ?? ''))
  return { name, attributes, content: content ?? '' }
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
])

const lastCharacter = 0x10ffff

const decoded = (value: string): string =>
  value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole
    const number = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return number > lastCharacter ? whole : String.fromCodePoint(number)
  })

const encoded = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
