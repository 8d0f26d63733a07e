import { ownScript } from './trusted.ts'

/** How a classic script hands something over to the page that loaded it. */
export const handOver = (thing: unknown): void => {
  document.currentScript?.dispatchEvent(new CustomEvent('hand-over', { detail: thing }))
}

/** The script that hands over a text. */
export const scriptOf = (text: string): string =>
  `document.currentScript.dispatchEvent(new CustomEvent('hand-over',{detail:${JSON.stringify(text)}}))\n`

/** Loads a script, which works where nothing may be fetched, and brings what it hands over. */
export async function handedOver(address: string): Promise<unknown> {
  const script = document.createElement('script')
  script.src = ownScript(address)
  let thing: unknown
  await new Promise((done, failed) => {
    script.addEventListener('hand-over', (event) => {
      thing = (event as CustomEvent).detail
    })
    script.addEventListener('load', done)
    script.addEventListener('error', () => failed(new Error(address)))
    document.head.append(script)
  }).finally(() => script.remove())
  if (thing === undefined) throw new Error(address)
  return thing
}
