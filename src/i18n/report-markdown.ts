import type { Translator } from './index.ts'
import {
  errorsFirst,
  named,
  type Outcome,
  placeOf,
  type ReportedProblem,
  sentenceOf,
  totalOf,
} from './report.ts'
import { visible } from './visible.ts'

/** For the summary of a job on GitHub, where everything is seen that annotations leave out: the line of total, then a table. */
export function reportMarkdown(
  problems: readonly ReportedProblem[],
  files: number,
  words: Translator,
  outcome: Outcome,
): string {
  const total = encoded(totalOf(problems, files, words, outcome))
  return [total, ...problemTable(problems, words)].join('\n\n')
}

/** Errors first. None where there is nothing to tell. */
export function problemTable(problems: readonly ReportedProblem[], words: Translator): string[] {
  if (problems.length === 0) return []
  const { t } = words
  const head = row('th', [t('report.where'), t('report.level'), t('report.what')])
  const rows = errorsFirst(problems).map((problem) => {
    const { level = 'error', field, code } = problem
    const place = [`<code>${encoded(placeOf(problem, words).trim())}</code>`, encoded(named(field))]
    const what = `${encoded(sentenceOf(problem, words))} [${code}]`
    return row('td', [place.join(' ').trim(), t(`report.level.${level}`), what])
  })
  // As HTML, in which nothing of a sentence becomes markup, and no address another one.
  return [['<table>', head, ...rows, '</table>'].join('\n')]
}

const row = (element: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${element}>${cell}</${element}>`).join('')}</tr>`

/** As text in HTML, and on one line: a blank one would end the table. */
const encoded = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
