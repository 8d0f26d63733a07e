import { defineHastPlugin, defineMdastPlugin, type HastNode } from 'satteri'
import { siteHref, targetOf } from './_links.ts'

/** What the plugins must know of the body they turn into HTML. */
export interface BodyFacts {
  /** The `id` of each heading, in the order of the file. */
  ids: readonly string[]
  /** The file, from the content folder: `asks/annual-dialogue.md`. */
  path: string
  footnotes?: FootnoteWords | undefined
}

/** The words that footnotes need in the language of a body. */
export interface FootnoteWords {
  /** The heading above the notes. */
  label: string
  /** What the way back says; `{reference}` is the number of the note. */
  backLabel: string
}

export function headingPlugin({ ids }: BodyFacts) {
  let index = 0
  return defineMdastPlugin({
    name: 'heading-ids',
    heading(node, context) {
      const id = ids[index++]
      if (id !== undefined) context.setProperty(node, 'data', { hProperties: { id } })
    },
    html: (node, context) => context.removeNode(node),
  })
}

export const elementPlugin = (facts: BodyFacts) =>
  defineHastPlugin({
    name: 'links-pictures-tables-notes',
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const changes = linkChanges(node.properties, facts)
          for (const [name, value] of Object.entries(changes))
            context.setProperty(node, name, value)
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const target = targetOf(String(node.properties['src'] ?? ''), facts.path)
          if (target.kind === 'inside') context.setProperty(node, 'src', siteHref(target))
          context.setProperty(node, 'loading', 'lazy')
        },
      },
      {
        // A content security policy without inline styles would drop the alignment.
        filter: ['th', 'td'],
        visit(node, context) {
          const [, side] = /text-align:\s*(\w+)/.exec(String(node.properties['style'])) ?? []
          if (!side) return
          context.setProperty(node, 'style', null)
          context.setProperty(node, 'className', [`align-${side}`])
        },
      },
      {
        // A box that nobody can tick needs no form control, and would need a label.
        filter: ['input'],
        visit: (node) => ({ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }),
      },
      {
        filter: ['h2'],
        visit(node) {
          if (node.properties['id'] !== 'footnote-label' || !facts.footnotes) return
          return { ...node, children: [{ type: 'text', value: facts.footnotes.label }] }
        },
      },
    ],
  })

type Properties = Extract<HastNode, { type: 'element' }>['properties']

/** The properties of a link that come out otherwise than Markdown alone would have them. */
function linkChanges(properties: Properties, { path, footnotes }: BodyFacts): Properties {
  const { href, ariaLabel, dataFootnoteRef, dataFootnoteBackref } = properties
  if (dataFootnoteBackref !== undefined)
    return footnotes ? { ariaLabel: backLabel(footnotes, String(ariaLabel)) } : {}
  if (dataFootnoteRef !== undefined || typeof href !== 'string') return {}
  const target = targetOf(href, path)
  if (target.kind === 'inside') return { href: siteHref(target) }
  return /^https?:/i.test(href) ? { rel: ['noopener', 'external'] } : {}
}

/** `Back to reference 1-2` → the same number in other words. */
const backLabel = (words: FootnoteWords, original: string): string =>
  words.backLabel.replace('{reference}', /[\d-]+$/.exec(original)?.[0] ?? '')
