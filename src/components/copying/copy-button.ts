/** Copies `data-text` and says so; where the browser does not let it, the text is shown, selected. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const text = this.dataset['text'] ?? ''
    // There is no clipboard on pages that are not secure, as those read from a disk or by an address in a local network.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true))
      .then((done) => done === true)
      .catch(() => false)
    this.#say(isCopied ? 'done' : 'byHand')
    if (!isCopied) this.#select(text)
  }

  #say(which: 'done' | 'byHand'): void {
    const status = this.querySelector('[aria-live]')
    const words = this.querySelector('template')?.dataset[which] ?? ''
    if (!status) return
    // The same words again are only heard when they come anew.
    status.textContent = ''
    requestAnimationFrame(() => {
      status.textContent = words
    })
  }

  #select(text: string): void {
    const template = this.querySelector('template')
    if (template && !this.querySelector('input')) this.append(template.content.cloneNode(true))
    const field = this.querySelector('input')
    if (!field) return
    field.value = text
    field.focus()
    field.select()
  }
}
