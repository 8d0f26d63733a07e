import type { Problem } from '#model/problem.ts'
import { inlineElements } from './_allowed-html.ts'
import { problemIn, type Spot } from './_place.ts'
import { shown } from './_shown.ts'

/**
 * An error of the parser, `3:1: Expected a closing tag for …`, as what the editor most likely did.
 *
 * @param firstLine the line of the file on which the body begins
 */
export function syntaxProblemOf(
  error: Error,
  body: string,
  firstLine: number,
  file: string,
): Problem {
  const [, at, column, message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? []
  // Without a place it is no mistake of MDX: thousands of quotations in each other leave no room to walk the tree.
  if (at === undefined || message === undefined) return problemIn(file, 'too-deep', {}, firstLine)
  const text = body.split('\n')[Number(at) - 1] ?? ''
  const rest = body
    .split('\n')
    .slice(Number(at) - 1)
    .join('\n')
    .slice(Number(column) - 1)
  const mistake = { message, text: shown(text.trim()), rest: rest.slice(0, 500) }
  const found = likely(mistake)
  const { line, column: place } = found.spot ?? { line: Number(at), column: Number(column) }
  return problemIn(file, found.code, found.values, firstLine + line - 1, place)
}

interface Mistake {
  /** What the parser says, without its place. */
  message: string
  /** The line it stumbled over, and what stands there from the place on. */
  text: string
  rest: string
}

interface Likely {
  code: string
  values: Problem['values']
  /** Counted from the beginning of the body, where it is not the place of the error. */
  spot?: Spot
}

const likely = (mistake: Mistake): Likely =>
  unclosed(mistake) ??
  unopened(mistake) ??
  comment(mistake) ??
  program(mistake) ??
  unquoted(mistake) ?? { code: 'mdx-angle', values: { text: mistake.text } }

/** Whether the end of the file or another closing tag came first, the line to open is that of the tag. */
function unclosed({ message }: Mistake): Likely | undefined {
  const [, tag, line, column] = /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(message) ?? []
  if (tag === undefined) return undefined
  const spot = { line: Number(line), column: Number(column) }
  return { code: inlineElements.has(tag) ? 'unclosed-html' : 'unclosed-tag', values: { tag }, spot }
}

function unopened({ message }: Mistake): Likely | undefined {
  const [, tag] = /Unexpected closing tag `<\/([^`]*)>`/.exec(message) ?? []
  return tag === undefined ? undefined : { code: 'unopened-tag', values: { tag } }
}

const comment = ({ rest }: Mistake): Likely | undefined =>
  rest.startsWith('<!--') ? { code: 'mdx-comment', values: {} } : undefined

/** A brace among the attributes that goes on over lines; others are masked before MDX is read. */
function program({ rest }: Mistake): Likely | undefined {
  const [, component, before] = /^<([A-Za-z][\w.:-]*)([^<>{]*)\{/.exec(rest) ?? []
  if (component === undefined || before === undefined) return undefined
  const [, attribute] = /([\w:-]+)\s*=\s*$/.exec(before) ?? []
  return attribute === undefined
    ? { code: 'mdx-spread', values: { component } }
    : { code: 'mdx-attribute-expression', values: { component, attribute } }
}

/** `<Claim source=report>` */
function unquoted({ rest }: Mistake): Likely | undefined {
  const [, component, attribute, value] = /<([A-Z]\w*)[^>]*?\s(\w+)=([^"'\s>{]+)/.exec(rest) ?? []
  return component && attribute && value
    ? { code: 'unquoted-attribute', values: { component, attribute, value } }
    : undefined
}
