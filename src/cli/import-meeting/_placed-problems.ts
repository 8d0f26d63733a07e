import type { ReportedProblem } from '#i18n/report.ts'
import { located, type Problem } from '#model/problem.ts'
import { plainly } from '#model/protected-names.ts'
import type { Passage } from './_passages.ts'

/**
 * Problems of files that are not there yet, at the place of the document that they come from, so that they can be taken
 * out of it.
 */
export function placedProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string | Uint8Array>,
  passages: readonly Passage[],
  { file, reading }: { file: string; reading: { folder: string } },
): ReportedProblem[] {
  const sources = passages.map(({ place, text }) => ({ place, plain: plainly(text) }))
  const placed = problems.map(located).map((problem): ReportedProblem => {
    const text = files.get(problem.file.slice(reading.folder.length + 1))
    const line = typeof text === 'string' ? (text.split('\n')[problem.line - 1] ?? '') : ''
    const plain = plainly(line.replace(/^\w+: /, ''))
    const passage = sources.find((source) => isFrom(plain, source.plain))
    if (!passage) return problem
    const { column: _, ...others } = problem
    return { ...others, file, line: 1, at: passage.place, field: '' }
  })
  const keyOf = ({ file, line, at, code, field, values }: ReportedProblem) =>
    JSON.stringify([file, line, at, code, field, values])
  return [...new Map(placed.map((problem) => [keyOf(problem), problem])).values()]
}

/** Whatever Markdown or a field has made of it; a short line may come from anywhere. */
const isFrom = (line: string, source: string): boolean =>
  line.length >= 12 && source.length >= 12 && (line.includes(source) || source.includes(line))
