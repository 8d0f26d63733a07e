import { isOfAdmin } from '#cli/finished-site/admin-files.ts'
import type { SiteFile } from '#cli/finished-site/files.ts'
import { addressesIn, isLink, type Tag } from '#cli/finished-site/tags.ts'
import type { Fault, SiteRule } from './rule.ts'

/**
 * No page holds what could run, frame or send something, or comes from another host, even for a browser without any
 * policy; no script stores or sends what the privacy page does not tell. Readers do not meet the editor in the browser.
 */
export default (() => ({
  *page(page) {
    for (const tag of page.tags()) {
      yield* runs(tag, page)
      yield* comesFromElsewhere(tag, page)
    }
  },
  *file(file) {
    if (file.path.endsWith('.css')) yield* stylesFromElsewhere(file.text(), file)
    if (file.path.endsWith('.js') && !isOfAdmin(file.path)) yield* wordsOf(file)
  },
})) satisfies SiteRule

function* runs({ name, attributes, content }: Tag, { path: file }: SiteFile): Generator<Fault> {
  const parts = [...attributes.keys()].filter((key) => /^(on|style$|srcdoc$|ping$)/.test(key))
  if (isDangerous.test(name) || (name === 'meta' && says.test(attributes.get('http-equiv') ?? '')))
    parts.push(`<${name}>`)
  if (name === 'script' && content.trim() !== '' && !isData.test(attributes.get('type') ?? ''))
    parts.push('<script>')
  for (const part of parts) yield { code: 'running-part', file, values: { part } }
}

const isDangerous = /^(applet|base|embed|f(rame|rameset)|iframe|object|portal)$/

/** All that a page says in the place of its host, but its policy, that it has moved, and where it is on Tor. */
const says = /^(?!(content-security-policy|refresh|onion-location)$)./i

/** Scripts that browsers do not run: https://html.spec.whatwg.org/#data-block */
const isData = /^application\/(ld\+)?json$/

function* comesFromElsewhere(tag: Tag, page: SiteFile): Generator<Fault> {
  for (const address of addressesIn(tag).filter((each) => !isAllowed(each, tag)))
    yield { code: 'foreign-address', file: page.path, values: { address: address.slice(0, 100) } }
  if (tag.name === 'style') yield* stylesFromElsewhere(tag.content, page)
}

/** A reader may follow a link to another site; a page may load nothing from there. */
function isAllowed(address: string, tag: Tag): boolean {
  // Browsers skip these when they look for the scheme (https://url.spec.whatwg.org/#concept-basic-url-parser).
  const [scheme] = /^([a-z][a-z\d+.-]*:|[\\/]{2})/i.exec(withoutControls(address)) ?? []
  if (scheme === undefined) return true
  return isLink(tag) && /^(https?|mailto|tel):$/i.test(scheme)
}

const withoutControls = (address: string): string => address.replace(/[\p{Cc} ]/gu, '')

function* stylesFromElsewhere(css: string, { path: file }: SiteFile): Generator<Fault> {
  for (const [address] of css.matchAll(
    /(?:url\(\s*|@import\s+)["']?(?:[a-z][a-z\d+.-]*:|\/\/)[^"')\s]*/gi,
  ))
    yield { code: 'foreign-address', file, values: { address: address.slice(0, 100) } }
}

/**
 * `localStorage` and `caches` stand in scripts that use them when a reader asks (content/pages/privacy.md); these would
 * be news.
 */
const news =
  /\b(document\.cookie|cookieStore|sessionStorage|indexedDB|sendBeacon|WebSocket|EventSource|RTCPeerConnection)\b/g

function* wordsOf(script: SiteFile): Generator<Fault> {
  for (const word of new Set(script.text().match(news)))
    yield { code: 'telling-script', file: script.path, values: { word } }
}
