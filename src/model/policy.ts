/**
 * What a browser may do with a document of the site: directive → sources (Content Security Policy Level 3,
 * https://www.w3.org/TR/CSP3/). What is not named may not be done: `default-src` is `'none'` everywhere.
 */
export type Policy = Readonly<Record<string, readonly string[]>>

const none = ["'none'"]
const self = ["'self'"]

/**
 * Of a page: scripts, styles, pictures, fonts and data of the site itself; no frames, no plugins, no string that becomes
 * a script or markup (Trusted Types) but by the one door in #search/trusted.ts. Nothing asks for https where the site
 * stands without it (an onion address is as safe as https): all that a page loads is at the address of the page.
 *
 * @param styles the hashes of the styles that stand in the page: `'sha256-…'`
 */
export const pagePolicy = (styles: readonly string[]): Policy => ({
  'default-src': none,
  'script-src': self,
  'style-src': [...self, ...styles],
  'img-src': self,
  'font-src': self,
  'connect-src': self,
  'worker-src': self,
  'base-uri': none,
  'form-action': self,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [trustedTypes],
})

/** The name of the one policy that may make trusted types. */
export const trustedTypes = 'samleng'

/**
 * Of the editor in the browser, a program that we did not write: it puts styles into its page and shows what editors have
 * just chosen (`blob:`, `data:`). Its scripts are those of the site, so that markup in the content can run nothing, though
 * it makes markup of texts (no trusted types); and it talks to nobody but the site and the one host of the repository.
 *
 * @param api where the host of the repository answers programs; without one, it works with a folder of the machine
 */
export const adminPolicy = (api?: string): Policy => ({
  'default-src': none,
  'script-src': self,
  'style-src': [...self, "'unsafe-inline'"],
  'img-src': [...self, 'blob:', 'data:'],
  'media-src': [...self, 'blob:'],
  'font-src': self,
  'connect-src': [...self, 'blob:', 'data:', ...(api ? [api] : [])],
  'worker-src': self,
  'base-uri': none,
  'form-action': none,
})

/** Of what loads nothing and runs nothing: a file that editors attach. */
export const stillPolicy: Policy = { 'default-src': none, 'base-uri': none, 'form-action': none }

/** Of a page that only leads to another one: all that it has is the script that does so. */
export const leadingPolicy: Policy = {
  ...stillPolicy,
  'script-src': self,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': none,
}

/** Of a page in a frame of others: all that it has is the styles that stand in it. */
export const embedPolicy = (styles: readonly string[]): Policy => ({
  ...stillPolicy,
  'style-src': styles,
})

/**
 * Of a page that is read from a disk, where nothing can be fetched, and every script hands over the trusted types that it
 * needs itself. A disk has no origin that all browsers would take for `'self'`.
 */
export const diskPolicy = (styles: readonly string[]): Policy => {
  const disk = ['file:']
  return {
    ...pagePolicy(styles),
    'script-src': disk,
    'style-src': [...disk, ...styles],
    'img-src': disk,
    'font-src': ['data:'],
    'connect-src': none,
    'worker-src': none,
    'form-action': disk,
    'trusted-types': [trustedTypes, "'allow-duplicates'"],
  }
}

/** Of a drawing that is opened by itself, as a page would be: it has no part in the site either. */
export const drawingPolicy: Policy = { ...stillPolicy, sandbox: [] }

/** As it stands in a header or in the `content` of a `<meta>`. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')

/** The hashes of styles in the text of a policy. */
export const hashesIn = (text: string): string[] => text.match(/'sha256-[A-Za-z\d+/=]+'/g) ?? []
