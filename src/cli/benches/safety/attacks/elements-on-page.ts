/** An element as the browser sees it, whatever its markup was. */
export interface FoundElement {
  /** In lower case. */
  tag: string
  attributes: readonly (readonly [name: string, value: string])[]
  /** Of a script that is written into the page; empty for all others. */
  script: string
}

/** Runs in the page. */
export const elementsOnPage = (): FoundElement[] =>
  Array.from(document.querySelectorAll('*'), (element) => ({
    tag: element.localName.toLowerCase(),
    attributes: Array.from(element.attributes, ({ name, value }) => [name.toLowerCase(), value]),
    script: element.localName === 'script' && !element.hasAttribute('src') ? element.innerHTML : '',
  }))

/**
 * What stands ready to run, to load or to lead away, whether or not this browser would let it.
 *
 * @param otherHost what attacks ask for something
 */
export function* armed(found: FoundElement, otherHost: string): Generator<string> {
  const { tag, attributes, script } = found
  if (forbidden.has(tag)) yield `element ${tag}`
  if (script !== '' && !attributes.some(([name, value]) => name === 'type' && /json/.test(value)))
    yield `script “${script.slice(0, 80)}”`
  for (const [name, value] of attributes)
    if (isArmed(tag, name, value, otherHost)) yield `${name}=“${value.slice(0, 80)}” of ${tag}`
}

const forbidden = new Set([
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'portal', 'fencedframe'],
  ...['foreignobject', 'animate', 'set', 'handler', 'xmp', 'plaintext', 'noembed'],
])

function isArmed(tag: string, name: string, value: string, otherHost: string): boolean {
  if (/^on/.test(name) || name === 'srcdoc' || name === 'style') return true
  if (name === 'http-equiv') return /refresh|set-cookie/i.test(value)
  if (!addresses.has(name)) return false
  if (/^[\s\p{C}]*(javascript|vbscript|data|blob|filesystem|view-source):/iu.test(value))
    return true
  // A link may lead anywhere; nothing else may.
  return tag !== 'a' && URL.parse(value, 'https://example.org')?.hostname === otherHost
}

const addresses = new Set([
  ...['href', 'src', 'action', 'formaction', 'data', 'ping', 'poster', 'xlink:href', 'background'],
  ...['srcset', 'manifest', 'cite', 'longdesc', 'codebase', 'usemap', 'imagesrcset'],
])

/** Moves over, focuses and presses everything, without leaving by the ways that pages have. Runs in the page. */
export function touchEverything(events: readonly string[]): void {
  const stay = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (event.type === 'submit' || (link && /^(https?|mailto|tel):$/.test(link.protocol)))
      event.preventDefault()
  }
  for (const type of ['click', 'submit']) document.addEventListener(type, stay, true)
  for (const element of document.querySelectorAll('body *')) {
    for (const type of events) element.dispatchEvent(new Event(type))
    if (element instanceof HTMLAnchorElement) element.click()
  }
  for (const type of ['click', 'submit']) document.removeEventListener(type, stay, true)
}

/** What a hand, a key or time does to an element. */
export const touches = [
  ...['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'pointerover', 'pointerenter', 'scroll'],
  ...['pointerdown', 'focus', 'focusin', 'blur', 'keydown', 'input', 'change', 'select', 'toggle'],
  ...['beforetoggle', 'wheel', 'contextmenu', 'dblclick', 'auxclick', 'copy', 'paste', 'drag'],
  ...['touchstart', 'animationend', 'transitionend', 'load', 'error', 'begin', 'end'],
]
