/** What Markdown has in place of an HTML element, as the nearest right value of a problem. */
export function instead(tag: string): { nearest?: string } {
  const nearest = replacements.get(tag.toLowerCase())
  return nearest === undefined ? {} : { nearest }
}

const replacements: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: '**…**',
    strong: '**…**',
    i: '*…*',
    em: '*…*',
    del: '~~…~~',
    s: '~~…~~',
    code: '`…`',
    a: '[…](…)',
    img: '![…](…)',
    h2: '## …',
    h3: '### …',
    h4: '#### …',
    li: '- …',
    ul: '- …',
    ol: '1. …',
    blockquote: '> …',
    hr: '---',
    table: '| … | … |',
    sup: '[^1]',
  }),
)
