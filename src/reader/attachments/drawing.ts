import type { Attr, Element, Node } from '@xmldom/xmldom'
import { attributes, elements, isPresentation } from './_drawing-parts.ts'
import { type Kind, Refusal } from './kind.ts'
import { childrenOf, elementsIn, isElement, isText, parsedXml } from './xml.ts'

const namespace = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'
const maximumBytes = 2_000_000
/** As drawn: a shape that `use` repeats counts each time. */
const maximumElements = 20_000

/**
 * SVG, drawn anew from a list of elements and attributes that only draw. What programs write for themselves is left
 * out: layers, guides, authors, paths, comments, names of parts. What could run or call another place is refused.
 */
export default {
  published(bytes) {
    if (bytes.length > maximumBytes)
      throw new Refusal('large-drawing', { megabytes: maximumBytes / 1_000_000 })
    const document = parsedXml(bytes, 'broken-drawing')
    refuseStylesheets(document)
    const root = document.documentElement
    if (!root || root.namespaceURI !== namespace || root.localName !== 'svg')
      throw new Refusal('broken-drawing')
    const ids = idsIn(root)
    refuseRepetition(root)
    return Buffer.from(`${drawn(root, ids)}\n`)
  },
} satisfies Kind

/** `<?xml-stylesheet?>` fetches from elsewhere. */
function refuseStylesheets(document: Node): void {
  if (childrenOf(document).some(({ nodeType, nodeName }) => nodeType === 7 && nodeName !== 'xml'))
    throw new Refusal('unsafe-drawing', { found: '<?xml-stylesheet?>' })
}

/** The ids that something of the drawing refers to, with new names: the old ones are the names of somebody's layers. */
function idsIn(root: Element): ReadonlyMap<string, string> {
  const all = [root, ...elementsIn(root)].flatMap(({ attributes }) => Array.from(attributes))
  const used = new Set(all.flatMap(referredBy))
  return new Map([...used].map((id, index) => [id, `p${index + 1}`]))
}

function referredBy({ value, localName }: Attr): string[] {
  if (localName === 'href') return [value.replace(/^#/, '')]
  if (localName?.startsWith('aria-')) return value.split(/\s+/)
  return Array.from(value.matchAll(ownPart), ([, id = '']) => id.trim())
}

/** `url(#gradient)` */
const ownPart = /url\(\s*["']?#([^()"']+)(?:["']\s*)?\)/g

/** An element, or nothing where it is somebody's own: `<sodipodi:namedview>`, `<metadata>`. */
function drawn(element: Element, ids: ReadonlyMap<string, string>): string {
  const name = element.localName ?? ''
  if (element.namespaceURI !== namespace || name === 'metadata') return ''
  if (!elements.has(name)) throw new Refusal('unsafe-drawing', { found: `<${name}>` })
  const written = attributesOf(element, ids)
  const content = childrenOf(element)
    .map((child) => {
      if (isElement(child)) return drawn(child, ids)
      return isText(child) && elements.get(name) === 'text' ? escaped(child.nodeValue ?? '') : ''
    })
    .join('')
  const opened = `${name}${name === 'svg' ? ` xmlns="${namespace}"` : ''}${written}`
  return content === '' ? `<${opened}/>` : `<${opened}>${content}</${name}>`
}

function attributesOf(element: Element, ids: ReadonlyMap<string, string>): string {
  const found = Array.from(element.attributes).flatMap(drawing)
  // A property of the style stands above the attribute of the same name.
  const written = new Map(found.sort((a, b) => Number(a.isStyle) - Number(b.isStyle)).map(pair))
  return [...written]
    .map(([name, value]) => [name, inside(name, value, ids)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

interface Written {
  name: string
  value: string
  isStyle: boolean
}

const pair = ({ name, value }: Written) => [name, value] as const

/** What of an attribute draws. */
function drawing(attribute: Attr): Written[] {
  const name = nameOf(attribute)
  const { value } = attribute
  if (/^on/i.test(attribute.localName ?? ''))
    throw new Refusal('unsafe-drawing', { found: attribute.name })
  if (name === 'style') return declarations(value)
  return attributes.has(name) || isPresentation(name) ? [{ name, value, isStyle: false }] : []
}

/** `xlink:href` is the older name of `href`; a prefix that is somebody's own is no name at all. */
function nameOf({ namespaceURI, localName, name }: Attr): string {
  if (namespaceURI === xlink && localName === 'href') return 'href'
  return namespaceURI === null || name.startsWith('xml:') ? name : ''
}

/** The properties of a `style` attribute, which become attributes: a policy may forbid styles. */
const declarations = (style: string): Written[] =>
  style
    .replace(/\/\*.*?(?:\*\/|$)/gs, '')
    .split(';')
    .map((each) => {
      const [name = '', ...value] = each.split(':')
      return { name: name.trim().toLowerCase(), value: value.join(':').trim(), isStyle: true }
    })
    .filter(({ name }) => isPresentation(name))

/** A value in which everything that is referred to is a part of this drawing; empty for a name that nothing refers to. */
function inside(name: string, value: string, ids: ReadonlyMap<string, string>): string {
  if (name === 'id') return ids.get(value) ?? ''
  if (name === 'aria-label') return value
  if (name.startsWith('aria-')) return value.replace(/\S+/g, (id) => ids.get(id) ?? '').trim()
  const own =
    name === 'href'
      ? value.replace(/^#(.*)$/s, (_, id: string) => `#${ids.get(id)}`)
      : value.replace(ownPart, (_, id: string) => `url(#${ids.get(id.trim())})`)
  const isOutside = name === 'href' ? !/^#p\d+$/.test(own) : outside.test(own)
  if (isOutside) throw new Refusal('unsafe-drawing', { found: `${name}="${value.slice(0, 60)}"` })
  return own
}

/** What fetches or runs, also behind the escapes of CSS. */
const outside = /url\s*\((?!#p\d+\))|image(?:-set)?\s*\(|@import|expression|script:|\\/i

/** A few elements that use each other draw millions; one that uses itself never ends. */
function refuseRepetition(root: Element): void {
  const byId = new Map(
    [...elementsIn(root)].map((element) => [element.getAttribute('id'), element]),
  )
  const drawnBy = (element: Element): Element[] => {
    const href = element.getAttributeNS(xlink, 'href') ?? element.getAttribute('href') ?? ''
    const used = element.localName === 'use' ? byId.get(href.slice(1)) : undefined
    return [...(used ? [used] : []), ...childrenOf(element).filter(isElement)]
  }
  // What is yet to be drawn: breadth needs no limit of its own, because everything counts.
  let next = [root]
  for (let count = 0; next.length > 0; next = next.flatMap(drawnBy)) {
    count += next.length
    if (count > maximumElements)
      throw new Refusal('large-drawing', { megabytes: maximumBytes / 1_000_000 })
  }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
