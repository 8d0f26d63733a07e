import type { Problem } from '#model/problem.ts'
import { problemIn } from './_place.ts'
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
  const mistake = { message, text: shown(text.trim()), rest: text.slice(Number(column) - 1) }
  const { code, values, line = Number(at) } = likely(mistake)
  return problemIn(file, code, values, firstLine + line - 1)
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
  /** Counted from the beginning of the body, where it is not the line of the error. */
  line?: number
}

const likely = (mistake: Mistake): Likely =>
  unclosed(mistake) ??
  unopened(mistake) ??
  comment(mistake) ??
  brace(mistake) ??
  unquoted(mistake) ?? { code: 'mdx-angle', values: { text: mistake.text } }

/** Whether the end of the file or another closing tag came first, the line to open is that of the tag. */
function unclosed({ message }: Mistake): Likely | undefined {
  const [, tag, line] = /closing tag for `<([^`]*)>` \((\d+):/.exec(message) ?? []
  return tag === undefined
    ? undefined
    : { code: 'unclosed-tag', values: { tag }, line: Number(line) }
}

function unopened({ message }: Mistake): Likely | undefined {
  const [, tag] = /Unexpected closing tag `<\/([^`]*)>`/.exec(message) ?? []
  return tag === undefined ? undefined : { code: 'unopened-tag', values: { tag } }
}

const comment = ({ rest }: Mistake): Likely | undefined =>
  rest.startsWith('<!--') ? { code: 'mdx-comment', values: {} } : undefined

const brace = ({ message, text }: Mistake): Likely | undefined =>
  /brace|expression/.test(message) ? { code: 'mdx-brace', values: { text } } : undefined

/** `<Claim source=report>` */
function unquoted({ rest }: Mistake): Likely | undefined {
  const [, component, attribute, value] = /<([A-Z]\w*)[^>]*?\s(\w+)=([^"'\s>{]+)/.exec(rest) ?? []
  return component && attribute && value
    ? { code: 'unquoted-attribute', values: { component, attribute, value } }
    : undefined
}
