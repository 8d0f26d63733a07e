import { markdownToHtml } from 'satteri'
import { pageParts } from '#model/addresses.ts'
import type { Body, BodyImage, BodyLink } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { features } from './_features.ts'
import { type Heading, headingIds } from './_headings.ts'
import { instead } from './_html.ts'
import { targetOf } from './_links.ts'
import { mdxFormOf } from './_mdx.ts'
import { syntaxProblemOf } from './_mdx-syntax.ts'
import { problemIn } from './_place.ts'
import { elementPlugin, type FootnoteWords, headingPlugin } from './_plugins.ts'
import { type Scan, scan } from './_scan.ts'

export interface BodySource {
  text: string
  /** The line of the file on which the body begins. */
  line: number
  format: 'md' | 'mdx'
  file: string
  /** The file from the content folder. */
  path: string
  footnotes?: FootnoteWords | undefined
  /** The outline of the original, for a translation. */
  original?: Outline | undefined
}

/** The headings of a body with their ids. */
export interface Outline {
  headings: readonly Heading[]
  ids: readonly string[]
}

export interface ReadBody {
  body: Body
  outline: Outline
  problems: Problem[]
}

export function readBody(source: BodySource): ReadBody {
  const { text, format, line, file } = source
  let found: Scan
  try {
    found = scan(text, format, line)
  } catch (error) {
    return {
      body: { format, html: '', sections: [], links: [], images: [] },
      outline: { headings: [], ids: [] },
      problems: [syntaxProblemOf(error as Error, text, line, file)],
    }
  }
  const ids = headingIds(found.headings, source.original)
  const form = mdxFormOf(found, file)
  const links = found.links.map((link) => linkTo(link, source.path))
  const images = found.images.map((image) => imageAt(image, source.path))
  return {
    body: {
      format,
      html: format === 'md' ? htmlOf(source, ids) : '',
      sections: sectionsOf(found, ids),
      links,
      images,
      ...(form.references.length > 0 && { references: form.references }),
    },
    outline: { headings: found.headings, ids },
    problems: [...form.problems, ...bodyProblems(found, images, source)],
  }
}

function htmlOf({ text, path, footnotes }: BodySource, ids: readonly string[]): string {
  if (text.trim() === '') return ''
  const facts = { ids, path, footnotes }
  return markdownToHtml(text, {
    features,
    mdastPlugins: [headingPlugin(facts)],
    hastPlugins: [elementPlugin(facts)],
  }).html
}

const sectionsOf = ({ headings, texts }: Scan, ids: readonly string[]): Body['sections'] =>
  [
    { anchor: '', depth: 1, heading: '', text: texts[0] as string },
    ...headings.map(({ depth, text }, index) => ({
      anchor: ids[index] as string,
      depth,
      heading: text,
      text: texts[index + 1] as string,
    })),
  ].filter(({ anchor, text }) => anchor !== '' || text !== '')

function linkTo(link: Scan['links'][number], path: string): BodyLink {
  const target = targetOf(link.href, path)
  return target.kind === 'inside'
    ? { ...link, to: { address: target.address, anchor: target.anchor } }
    : link
}

function imageAt(image: Scan['images'][number], path: string): BodyImage {
  const target = targetOf(image.src, path)
  return target.kind === 'inside' && target.address.startsWith('/files/')
    ? { ...image, to: target.address }
    : image
}

function* bodyProblems(
  found: Scan,
  images: BodyImage[],
  { file, path }: BodySource,
): Generator<Problem> {
  for (const { value, line } of found.html) {
    const [, slash, name = ''] = /^<(\/)?([a-z][\w-]*)/i.exec(value) ?? []
    if (!slash) yield problemIn(file, 'raw-html', { tag: `<${name}>`, ...instead(name) }, line)
  }
  yield* headingProblems(found, file)
  for (const { href, line } of found.links) {
    const target = targetOf(href, path)
    if (target.kind === 'refused') yield problemIn(file, target.code, { href }, line)
  }
  for (const { src, to, line } of images)
    if (to === undefined) yield problemIn(file, 'picture-elsewhere', { src }, line)
}

function* headingProblems({ headings }: Scan, file: string): Generator<Problem> {
  const lineOfAnchor = new Map<string, number>()
  for (const { depth, text, explicit: anchor, line } of headings) {
    if (depth === 1) yield problemIn(file, 'title-in-body', { title: text }, line)
    if (anchor === undefined) continue
    if ((pageParts as readonly string[]).includes(anchor))
      yield problemIn(file, 'taken-anchor', { anchor }, line)
    const other = lineOfAnchor.get(anchor)
    if (other === undefined) lineOfAnchor.set(anchor, line)
    else yield problemIn(file, 'duplicate-anchor', { anchor, other }, line)
  }
}
