/**
 * The addresses of what a page or a module needs before it works: what a page names of the build (`_astro/`), and what
 * a module imports at once; not what it may import later.
 *
 * @param address of the page or the module, absolute
 */
export const needsOf = (text: string, address: string): string[] => {
  const named = address.endsWith('.js') ? imported : built
  const paths = [...text.matchAll(named)].map(([, path = '']) => new URL(path, address).href)
  return [...new Set(paths)]
}

const built = /["'(]([^"'()\s]*\/_astro\/[^"'()\s]+)/g
const imported = /\b(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g
