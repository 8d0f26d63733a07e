/** What the browser’s own parser finds in a page. Links are absolute and keep their `#anchor`. */
export interface PageFacts {
  status: number
  lang: string
  titles: string[]
  /** How many h1. */
  headings: number
  description: string
  canonical: string
  /** Language and address. */
  alternates: [string, string][]
  ids: string[]
  links: string[]
  /** What it tells programs that read schema.org, as JSON-LD. */
  linkedData: string[]
  /** What looks like a gap in a message that nobody has filled: `{count}`. Code shows some, and scripts fill their own. */
  gaps: string[]
}

/** Runs in the browser, which parses the page without showing it: hundreds of pages in a second or two. */
export async function factsOf(url: string): Promise<PageFacts> {
  const response = await fetch(url)
  // What is no page holds no links, whatever HTML is quoted in it.
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  const page = new DOMParser().parseFromString(isPage ? await response.text() : '', 'text/html')
  const textOf = ({ body }: Document) => {
    const text = body.cloneNode(true) as HTMLElement
    for (const element of text.querySelectorAll('code, pre, script, style, template'))
      element.remove()
    return text.textContent ?? ''
  }
  const attributes = (selector: string, name: string) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')
  const linkedData = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const words = ['alt', 'aria-label', 'content', 'title'].flatMap((name) =>
    attributes(`[${name}]`, name),
  )
  const alternate = 'link[rel=alternate][hreflang]'
  const addresses = attributes(alternate, 'href')
  return {
    status: response.status,
    lang: page.documentElement.lang,
    titles: [...page.querySelectorAll('head > title')].map((title) => title.textContent ?? ''),
    headings: page.querySelectorAll('h1').length,
    description: attributes('meta[name=description]', 'content').join(),
    canonical: attributes('link[rel=canonical]', 'href').join(),
    alternates: attributes(alternate, 'hreflang').map((lang, index) => [
      lang,
      addresses[index] ?? '',
    ]),
    ids: attributes('[id]', 'id'),
    linkedData: linkedData.map((script) => script.textContent ?? ''),
    gaps: [...words, textOf(page)].flatMap((text) => text.match(/\{\w+\}/g) ?? []),
    links: ['href', 'src', 'action'].flatMap((name) =>
      attributes(`[${name}]`, name).map((link) => new URL(link, url).href),
    ),
  }
}
