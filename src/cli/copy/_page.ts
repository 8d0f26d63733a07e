import { createHash } from 'node:crypto'
import { type SiteFiles, wayTo, wayToFile, wayToPlace } from '#cli/finished-site/addresses.ts'
import { isAddress, type Tag, withAttributes, withTags } from '#cli/finished-site/tags.ts'
import { scriptJson } from '#model/escaped.ts'
import { diskPolicy, hashesIn, policyText } from '#model/policy.ts'
import type { PageScript } from './_scripts.ts'
import { namesFiles } from './_styles.ts'

export interface DiskPage {
  html: string
  /** The modules of the page, and the styles that stand in it and name files: the copy has them in files of their own. */
  scripts: PageScript[]
  styles: { path: string; text: string }[]
}

/**
 * A page as a browser reads it from a disk.
 *
 * @param from the page, from the folder of the site
 */
export function diskPage(html: string, from: string, site: SiteFiles): DiskPage {
  const page: DiskPage = { html: '', scripts: [], styles: [] }
  page.html = withTags(html, (tag, whole) => {
    if (isLoadedAhead(tag)) return ''
    const script = moduleOf(tag, site)
    if (script) {
      page.scripts.push(script)
      return `<script defer src="${wayTo(script.path, from)}"></script>`
    }
    if (tag.name === 'style' && namesFiles(tag.content, site)) {
      const style = { path: `_astro/${digest(tag.content)}.css`, text: tag.content }
      page.styles.push(style)
      return `<link rel="stylesheet" href="${wayTo(style.path, from)}">`
    }
    return withWays(tag, whole, from, site)
  })
  return page
}

/** What is loaded ahead is loaded as from another site, which a disk refuses; and from a disk nothing is far. */
const isLoadedAhead = ({ name, attributes }: Tag): boolean =>
  name === 'link' && /^(module)?preload$/.test(attributes.get('rel') ?? '')

function moduleOf({ name, attributes, content }: Tag, { base }: SiteFiles): PageScript | undefined {
  if (name !== 'script' || attributes.get('type') !== 'module') return undefined
  const address = attributes.get('src')
  return address === undefined
    ? { path: `_astro/${digest(content)}.js`, text: content }
    : { path: address.slice(base.length) }
}

/** The tag with its addresses made relative; its texts stay as they are, even where they look like one. */
function withWays(tag: Tag, whole: string, from: string, site: SiteFiles): string {
  const file = (address: string) => wayToFile(address, from, site)
  const place = (address: string) => wayToPlace(address, from, site)
  if (tag.name === 'script' && tag.attributes.get('type') === 'application/json')
    return whole.replace(tag.content, () => scriptJson(withPlaces(tag.content, place)))
  if (tag.content !== '') return whole
  return withAttributes(whole, (name, value) => {
    if (name === 'srcset') return eachOfSet(value, file)
    if (name === 'content' && tag.attributes.has('http-equiv')) return instead(tag, value, file)
    if (isTold(tag.name, name)) return withPlaces(value, place)
    return isAddress(tag.name, name) ? file(value) : undefined
  })
}

type Way = (address: string) => string | undefined

/** Pages tell their scripts where something is on elements of their own: `<list-filter data-settings=…>`. */
const isTold = (element: string, attribute: string): boolean =>
  element.includes('-') && attribute.startsWith('data-')

/** `/voice/files/a.png 1x, /voice/files/b.png 2x` */
const eachOfSet = (value: string, file: Way): string =>
  value.replace(/(^|,\s*)([^\s,]+)/g, (_, gap, each) => `${gap}${file(each) ?? each}`)

/** The policy of a page on a server allows nothing on a disk. */
const instead = ({ attributes }: Tag, value: string, file: Way): string =>
  attributes.get('http-equiv') === 'Content-Security-Policy'
    ? policyText(diskPolicy(hashesIn(value)))
    : refreshed(value, file)

/** `0; url=/voice/asks/` */
const refreshed = (value: string, file: Way): string =>
  value.replace(/(url=)(.+)$/i, (_, before, address) => `${before}${file(address) ?? address}`)

/** What a page tells its scripts: an address, or JSON with addresses in it. */
export function withPlaces(value: string, place: Way): string {
  if (!/^\s*[[{]/.test(value)) return place(value) ?? value
  try {
    return JSON.stringify(
      JSON.parse(value, (_, each) => (typeof each === 'string' ? (place(each) ?? each) : each)),
    )
  } catch (error) {
    // Texts begin with brackets, too: `[Draft] Wells`.
    if (error instanceof SyntaxError) return value
    throw error
  }
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)
