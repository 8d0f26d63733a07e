/** Copies the address of a link to a part of the page that is clicked, and says so. Without it, the link only leads there. */
export class LinkCopier extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', this.onClick)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.onClick)
  }

  private readonly onClick = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.permalink') : null
    if (link?.hash) void this.copy(addressOf(link))
  }

  private async copy(address: string): Promise<void> {
    try {
      // Only safe origins have a clipboard; elsewhere the address bar shows the same address.
      await navigator.clipboard.writeText(address)
    } catch {
      return
    }
    const status = this.status()
    status.textContent = ''
    // What is said twice is heard twice only when it went away between.
    setTimeout(() => {
      status.textContent = this.dataset['copied'] ?? ''
    }, 150)
    clearTimeout(this.ending)
    this.ending = window.setTimeout(() => {
      status.textContent = ''
    }, 4000)
  }

  /** Made when it is first needed: a page that nobody copies from has nothing to say. */
  private status(): Element {
    const known = this.querySelector('[role="status"]')
    if (known) return known
    const made = document.createElement('span')
    made.setAttribute('role', 'status')
    this.append(made)
    return made
  }

  private ending = 0
}

/** On a disk a page has no address that others could open: its place on the web is copied. */
function addressOf(link: HTMLAnchorElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  return location.protocol === 'file:' && canonical ? canonical.href + link.hash : link.href
}
