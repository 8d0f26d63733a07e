import type { Problem } from '#model/problem.ts'
import { inlineElements } from './_allowed-html.ts'
import { type InlineTag, inlineTagOf, paired } from './_inline-html.ts'
import type { Spot } from './_place.ts'
import type { RawHtml } from './_scan.ts'
import { shown } from './_shown.ts'

type Fault = Pick<Problem, 'code' | 'values'>

/** What is wrong with the HTML of a Markdown body: all but whole, paired tags of the short list inside a line. */
export function* htmlFaults(found: readonly RawHtml[]): Generator<Fault & Spot> {
  const refused = new Set<string>()
  const tags = found.map((html) => ({
    ...html,
    tag: isInLine(html) ? inlineTagOf(html.value) : undefined,
  }))
  const whole = pairedIn(tags)
  for (const html of tags) {
    const { line, column, tag } = html
    const isWhole = whole.has(html) || (tag?.closes && refused.has(tag.name))
    const faults = tag ? tagFaults(tag, isWhole === true) : refusal(html, refused)
    for (const { code, values } of faults) yield { code, values, line, column }
  }
}

type Tagged = RawHtml & { tag: InlineTag | undefined }

function pairedIn(found: readonly Tagged[]): Set<Tagged> {
  const tags = found.flatMap((node) => (node.tag ? [{ node, tag: node.tag }] : []))
  const groups = Map.groupBy(tags, ({ node }) => node.parent)
  return new Set([...groups.values()].flatMap((group) => [...paired(group)]))
}

/** Markdown takes a tag that stands alone in its line for a block. */
const isInLine = ({ parent }: RawHtml): boolean => !blocks.has(parent.type)

const blocks: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
])

function* tagFaults(tag: InlineTag, isWhole: boolean): Generator<Fault> {
  const { name, closes, attributes } = tag
  if (!isWhole) yield { code: closes ? 'unopened-tag' : 'unclosed-html', values: { tag: name } }
  for (const [attribute, value] of attributes) yield* attributeFaults(name, attribute, value)
}

/** What is wrong with an attribute of an element of the short list. */
export function* attributeFaults(name: string, attribute: string, value: string): Generator<Fault> {
  const allowed = inlineElements.get(name)
  const rule = allowed?.get(attribute)
  if (!rule) {
    const names = [...(allowed?.keys() ?? [])].join(', ') || '–'
    yield { code: 'unknown-attribute', values: { component: name, attribute, allowed: names } }
  } else if (rule.allow(value) === undefined)
    yield {
      code: 'wrong-html-value',
      values: { tag: name, attribute, value: shown(value), example: examples[attribute] ?? '…' },
    }
}

const examples: Readonly<Record<string, string>> = {
  datetime: '2024-05-14',
  dir: 'rtl',
  lang: 'km',
}

function* refusal(html: RawHtml, refused: Set<string>): Generator<Fault> {
  const [, slash, written = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(html.value) ?? []
  const name = written.toLowerCase()
  if (slash && refused.has(name)) return
  refused.add(name)
  const tag = written === '' ? shown(html.value) : `<${slash}${written}>`
  if (!inlineElements.has(name)) yield { code: 'raw-html', values: { tag, ...instead(name) } }
  else if (isInLine(html)) yield { code: 'html-form', values: { tag: name } }
  else yield { code: 'html-alone', values: { tag: name } }
}

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
    s: '~~…~~',
    strike: '~~…~~',
    code: '`…`',
    pre: '```',
    a: '[…](…)',
    img: '![…](…)',
    figure: '![…](/files/….jpg "…")',
    figcaption: '![…](/files/….jpg "…")',
    acronym: '<abbr title="…">',
    h2: '## …',
    h3: '### …',
    h4: '#### …',
    li: '- …',
    ul: '- …',
    ol: '1. …',
    blockquote: '> …',
    hr: '---',
    table: '| … | … |',
  }),
)
