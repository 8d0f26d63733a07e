import { trustedTypes } from '#model/policy.ts'

/**
 * The one door by which a string becomes a script or markup. Everywhere else browsers that know Trusted Types refuse
 * (https://www.w3.org/TR/trusted-types/): so whatever reaches the page as a string, from an address, an index or a text
 * that was typed, stays text.
 */
const rules: Rules = {
  createHTML: (html) => html,
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address)
    return address
  },
}

let made: Rules | undefined

/** A page may make its policy once. Where browsers do not know the types, strings are all there is. */
const policy = (): Rules => {
  made ??= (globalThis as WithTypes).trustedTypes?.createPolicy(trustedTypes, rules) ?? rules
  return made
}

/** The address of a script of this site. */
export const ownScript = (address: string | URL): string =>
  policy().createScriptURL(String(address))

/** A page that was brought as text: it is read, and runs nothing. */
export const parsedPage = (html: string): Document =>
  new DOMParser().parseFromString(policy().createHTML(html), 'text/html')

interface Rules {
  createHTML(html: string): string
  createScriptURL(address: string): string
}

/** TypeScript does not know them yet; what they make is used where a string is. */
interface WithTypes {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
}
