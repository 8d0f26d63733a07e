/** The hashes of the styles in a piece of HTML, as a content security policy names them: `'sha256-…'`. */
export const hashesOfStyles = (html: string): Promise<string[]> =>
  Promise.all(
    [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => hashOf(css)),
  )

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}
