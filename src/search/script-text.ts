import { fileOfPage } from './from-disk.ts'

/** A script may be loaded from a disk where nothing may be fetched, so texts stand in scripts that hand them over. */
declare global {
  var samlengText: ((text: string) => void) | undefined
}

/** Where the copy on a disk has the text of an address: `search/en.json` → `search/en.json.js`. */
export const scriptAddress = (address: string): string => `${fileOfPage(address)}.js`

/** The script that hands over a text. */
export const scriptOf = (text: string): string => `samlengText(${JSON.stringify(text)})\n`

const handedOver = new WeakMap<Element, string>()

/** Brings the text at an address from the script that holds it. */
export async function scriptText(address: string): Promise<string> {
  globalThis.samlengText = (text) => {
    if (document.currentScript) handedOver.set(document.currentScript, text)
  }
  const script = document.createElement('script')
  script.src = scriptAddress(address)
  await new Promise((done, failed) => {
    script.addEventListener('load', done)
    script.addEventListener('error', () => failed(new Error(script.src)))
    document.head.append(script)
  }).finally(() => script.remove())
  const text = handedOver.get(script)
  if (text === undefined) throw new Error(script.src)
  return text
}
