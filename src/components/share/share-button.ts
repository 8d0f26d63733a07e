/** What the device itself offers for passing a page on, where it does. */
export class ShareButton extends HTMLElement {
  connectedCallback(): void {
    if (!('share' in navigator)) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.#share())
  }

  async #share(): Promise<void> {
    const { url = '', title = '', text = '' } = this.dataset
    // Whoever changes their mind has cancelled nothing that needs to be told.
    await navigator.share({ url, title, text }).catch(() => undefined)
  }
}
