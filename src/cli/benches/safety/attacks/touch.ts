/**
 * What stands ready to run or to lead away, whether or not this browser would let it: handlers in attributes, addresses
 * that run, what loads from another host. Runs in the page.
 *
 * @returns a line for each
 */
export function reactive(otherHost: string): string[] {
  const found: string[] = []
  const schemes = /^[\s\p{C}]*(javascript|vbscript|data|blob|filesystem|view-source):/iu
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`handler ${name} of ${tag}`)
      if (name === 'srcdoc' || name === 'style') found.push(`${name} of ${tag}`)
      if (/^(href|src|action|formaction|data|ping|poster|xlink:href|background|srcset)$/i.test(name)) {
        if (schemes.test(value)) found.push(`${name}=${value.slice(0, 80)} of ${tag}`)
        const url = URL.parse(value, document.baseURI)
        const leads = tag === 'a' || tag === 'area'
        if (url?.hostname === otherHost && !leads) found.push(`${name}=${value.slice(0, 80)} of ${tag}`)
      }
    }
    if (/^(iframe|frame|object|embed|applet|base|portal|fencedframe)$/.test(tag) || element.matches('meta[http-equiv=refresh i]'))
      found.push(`element ${tag}`)
    if (tag === 'script' && !element.hasAttribute('src') && !/json/.test(element.getAttribute('type') ?? ''))
      found.push(`script “${element.textContent?.slice(0, 80)}”`)
  }
  return found
}

/** Moves over, focuses and presses everything, without leaving by the ways that pages have. Runs in the page. */
export function touchEverything(): void {
  const stay = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (event.type === 'submit' || (link && /^(https?|mailto|tel):$/.test(link.protocol)))
      event.preventDefault()
  }
  document.addEventListener('click', stay, true)
  document.addEventListener('submit', stay, true)
  const events = [
    ...['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'pointerover', 'pointerenter', 'pointerdown'],
    ...['focus', 'focusin', 'blur', 'keydown', 'input', 'change', 'select', 'toggle', 'beforetoggle', 'wheel'],
    ...['contextmenu', 'dblclick', 'auxclick', 'copy', 'paste', 'drag', 'touchstart', 'scroll', 'animationend'],
  ]
  for (const element of document.querySelectorAll('body *')) {
    for (const type of events) element.dispatchEvent(new Event(type))
    if (element instanceof HTMLAnchorElement) element.click()
  }
  document.removeEventListener('click', stay, true)
  document.removeEventListener('submit', stay, true)
}
