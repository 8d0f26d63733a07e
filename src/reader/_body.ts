import type { Body, BodyImage, BodyLink } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { FootnoteWords } from './_features.ts'
import { headingProblems } from './_heading-problems.ts'
import { type Heading, headingIds } from './_headings.ts'
import { htmlFaults } from './_html.ts'
import { targetOf } from './_links.ts'
import { mdxFormOf } from './_mdx.ts'
import { syntaxProblemOf } from './_mdx-syntax.ts'
import { type Fault, type Trees, treesOf } from './_parse.ts'
import { problemIn, type Spot } from './_place.ts'
import { type Scan, scan, TooDeep } from './_scan.ts'
import { shown } from './_shown.ts'
import { write } from './_write.ts'

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
  const { text, format, line, footnotes } = source
  if (text.trim() === '') return unread([])
  try {
    const trees = treesOf(text, format, footnotes)
    return 'code' in trees ? unread([problemAt(trees, source)]) : readTrees(trees, source)
  } catch (error) {
    const problem =
      error instanceof TooDeep
        ? problemAt({ code: 'too-deep', values: {}, ...error.spot }, source)
        : syntaxProblemOf(error as Error, text, line, source.file)
    return unread([problem])
  }
}

const unread = (problems: Problem[]): ReadBody => ({
  body: { parts: [], sections: [], links: [], images: [] },
  outline: { headings: [], ids: [] },
  problems,
})

const problemAt = ({ code, values, line, column }: Fault, { file, line: first }: BodySource) =>
  problemIn(file, code, values, first + line - 1, column)

function readTrees({ written, page, faults }: Trees, source: BodySource): ReadBody {
  const { file, path, line } = source
  const found = scan(written, line)
  const ids = headingIds(found.headings, source.original)
  const form = mdxFormOf(found, file)
  const images = found.images.map((image) => imageAt(image, path))
  return {
    body: {
      parts: write(page, { ids: idsByPlace(found, ids, line), path }),
      sections: sectionsOf(found, ids),
      links: found.links.map((link) => linkTo(link, path)),
      images,
      ...(form.references.length > 0 && { references: form.references }),
    },
    outline: { headings: found.headings, ids },
    problems: [
      ...faults.map((fault) => problemAt(fault, source)),
      ...form.problems,
      ...bodyProblems(found, images, source),
    ],
  }
}

const idsByPlace = ({ headings }: Scan, ids: readonly string[], first: number) =>
  new Map(
    headings.map(({ line, column }, index) => [
      `${line - first + 1}:${column}`,
      ids[index] as string,
    ]),
  )

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

function imageAt(image: Scan['images'][number], path: string): BodyImage & Spot {
  const target = targetOf(image.src, path)
  return target.kind === 'inside' && target.address.startsWith('/files/')
    ? { ...image, to: target.address }
    : image
}

function* bodyProblems(
  found: Scan,
  images: (BodyImage & Spot)[],
  { file, path }: BodySource,
): Generator<Problem> {
  for (const { code, values, line, column } of [...found.odd, ...htmlFaults(found.html)])
    yield problemIn(file, code, values, line, column)
  yield* headingProblems(found, file)
  for (const { href, line, column } of found.links) {
    const target = targetOf(href, path)
    if (target.kind === 'refused')
      yield problemIn(file, target.code, { href: shown(href) }, line, column)
  }
  for (const { src, to, line, column } of images)
    if (to === undefined)
      yield problemIn(file, 'picture-elsewhere', { src: shown(src) }, line, column)
}
