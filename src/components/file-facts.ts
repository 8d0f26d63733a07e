import type { View } from './view.ts'

/** What readers want to know before they open a file on a slow line: `PDF, 1.2 MB`; none where it is not known. */
export function fileFacts(address: string, { corpus, t }: View): string | undefined {
  const bytes = corpus.files[address]?.bytes
  if (bytes === undefined) return undefined
  const kind = address.slice(address.lastIndexOf('.') + 1).toUpperCase()
  return t('file.facts', { kind, size: sizeText(bytes, t) })
}

/** How large something is that is downloaded: 1.2 MB. */
export const sizeText = (bytes: number, t: View['t']): string =>
  bytes < 1_000_000
    ? t('file.kilobytes', { count: Math.ceil(bytes / 1000) })
    : t('file.megabytes', { count: Math.round(bytes / 100_000) / 10 })

/** A body in which links to files (`href="site:/files/…"`) say behind their words what they lead to. */
export const withFileFacts = (html: string, view: View): string =>
  html.replace(
    /(<a\b[^>]* href="site:(\/files\/[^"]*)"[^>]*>)(.*?)(<\/a>)/gs,
    (_, open: string, address: string, words: string, close: string) => {
      const facts = fileFacts(unescaped(address), view)
      return `${open}${words}${facts === undefined ? '' : ` (${facts})`}${close}`
    },
  )

const unescaped = (attribute: string): string =>
  decodeURI(attribute.replaceAll('&quot;', '"').replaceAll('&#x26;', '&').replaceAll('&amp;', '&'))
