/** The part of a KeyboardEvent that is looked at. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>

export interface Circumstances {
  /** The reader is writing somewhere. */
  writing: boolean
  /** The reader has not turned the single key off (WCAG 2.2, 2.1.4). */
  single: boolean
  /** Where the command key does what the control key does elsewhere. */
  apple: boolean
}

/** Whether a key asks for the search: `/` outside of any field, or Ctrl+K (⌘K) anywhere. */
export function opensSearch(stroke: Stroke, { writing, single, apple }: Circumstances): boolean {
  const { ctrlKey, metaKey, altKey, isComposing } = stroke
  if (isComposing || altKey) return false
  const sign = latinSign(stroke)
  const [commanded, other] = apple ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (sign === 'k') return commanded && !other
  return sign === '/' && !ctrlKey && !metaKey && !writing && single
}

/** Keyboards of other scripts write another sign with the key that has this one: there, its place counts. */
function latinSign({ key, code }: Stroke): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase()
  return { Slash: '/', KeyK: 'k' }[code] ?? ''
}

/** Calls when a reader asks for the search by a key. */
export function onSearchKey(open: () => void): void {
  const apple = /Mac|iP(hone|ad|od)/.test(navigator.platform)
  document.addEventListener('keydown', (event) => {
    const writing = isWriting(event.composedPath()[0])
    if (!opensSearch(event, { writing, single: singleKey.on, apple })) return
    event.preventDefault()
    open()
  })
}

const isWriting = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(`input:not(${withoutText}), textarea, select`))

const withoutText = '[type=checkbox], [type=radio], [type=range], [type=button], [type=submit]'

const turnedOff = 'search-key-off'

/** Kept in the browser only once a reader turns it off; where nothing may be kept, it holds for the page. */
export const singleKey = {
  kept: true,
  get on(): boolean {
    try {
      return this.kept && localStorage.getItem(turnedOff) === null
    } catch {
      return this.kept
    }
  },
  set on(on: boolean) {
    this.kept = on
    try {
      if (on) localStorage.removeItem(turnedOff)
      else localStorage.setItem(turnedOff, '')
    } catch {}
  },
}

/** Lets a box turn the single key on and off. */
export function followChoice(box: HTMLInputElement, changed: () => void = () => {}): void {
  box.checked = singleKey.on
  box.addEventListener('change', () => {
    singleKey.on = box.checked
    changed()
  })
}
