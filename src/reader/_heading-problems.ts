import type { Problem } from '#model/problem.ts'
import { type Heading, isAnchor, isTaken } from './_headings.ts'
import { problemIn } from './_place.ts'
import { shown } from './_shown.ts'

export function* headingProblems(
  { headings }: { headings: readonly Heading[] },
  file: string,
): Generator<Problem> {
  const lineOfAnchor = new Map<string, number>()
  for (const heading of headings) {
    const { explicit: anchor, line, column } = heading
    for (const { code, values } of faultsOf(heading))
      yield problemIn(file, code, values, line, column)
    if (anchor === undefined) continue
    const other = lineOfAnchor.get(anchor)
    if (other === undefined) lineOfAnchor.set(anchor, line)
    else yield problemIn(file, 'duplicate-anchor', { anchor, other }, line, column)
  }
}

type Fault = Pick<Problem, 'code' | 'values'>

function* faultsOf({ depth, text, explicit: anchor, others }: Heading): Generator<Fault> {
  if (depth === 1) yield { code: 'title-in-body', values: { title: text } }
  const [other] = Object.keys(others)
  if (other !== undefined)
    yield {
      code: 'heading-attribute',
      values: { attribute: other === 'className' ? 'class' : shown(other) },
    }
  if (anchor === undefined) return
  if (isTaken(anchor)) yield { code: 'taken-anchor', values: { anchor: shown(anchor) } }
  else if (!isAnchor(anchor)) yield { code: 'wrong-anchor', values: { anchor: shown(anchor) } }
}
