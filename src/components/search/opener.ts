import { followChoice, onSearchKey, singleKey } from './shortcut.ts'

/**
 * The way to the search on every page. Without scripts it is a link to the search page; with them it opens a dialog
 * that can be typed into at once, and sends what was typed to the search page as long as nothing else of it is there.
 * All else is downloaded when it is opened for the first time.
 */
export class SearchOpener extends HTMLElement {
  #enlivened: Promise<void> | undefined

  connectedCallback(): void {
    const link = this.#link
    link.setAttribute('role', 'button')
    link.setAttribute('aria-haspopup', 'dialog')
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.#open()
    })
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return
      event.preventDefault()
      this.#open()
    })
    onSearchKey(() => this.#open())
    this.#wireDialog()
    this.#showKeys()
  }

  get #link(): HTMLAnchorElement {
    return this.querySelector('a') as HTMLAnchorElement
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input[name=q]') as HTMLInputElement
  }

  #wireDialog(): void {
    const dialog = this.#dialog
    const close = () => dialog.close()
    dialog.querySelector('[data-close]')?.addEventListener('click', close)
    dialog.addEventListener('click', ({ target }) => target === dialog && close())
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // In a search field, browsers would only empty it.
      event.preventDefault()
      close()
    })
    followChoice(dialog.querySelector('[data-key]') as HTMLInputElement, () => this.#showKeys())
    // The keyboard of a phone covers half of the page without making it smaller.
    visualViewport?.addEventListener('resize', () =>
      dialog.style.setProperty('--room', `${visualViewport?.height}px`),
    )
  }

  #showKeys(): void {
    this.toggleAttribute('data-single-key', singleKey.on)
    this.#link.setAttribute('aria-keyshortcuts', `${singleKey.on ? '/ ' : ''}Control+K Meta+K`)
  }

  #open(): void {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#field.select()
    this.#enlivened ??= import('./dialog.ts')
      .then(({ enliven }) => enliven(this.#dialog, this.#link.href))
      // What is typed still leads to the search page; the next time it is opened, it is tried again.
      .catch(() => {
        this.#enlivened = undefined
      })
  }
}
