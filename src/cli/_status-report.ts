import type { Translator, Values } from '#i18n/index.ts'
import { markdownText } from '#i18n/markdown-text.ts'
import type { Day } from '#model/dates.ts'
import type { AskStateName } from '#model/ledger.ts'
import type { Answer, Finding, Says } from '#model/status/index.ts'
import { titleOf } from '#model/words.ts'

export interface StatusReport {
  asOf: Day
  entries: number
  /** How many of them everybody may see. */
  published: number
  /** How many things keep the site from being built. */
  problems: number
  answers: readonly Answer[]
}

/** For a terminal: a heading with the number for each question, then a line for each finding. */
export function statusText(report: StatusReport, most: number, words: Translator): string {
  const parts = report.answers.map((answer) => {
    const lines = told(answer, most, words).map(
      ({ file, title, sentence }) => `  ${file}  ${title}: ${sentence}`,
    )
    return [heading(answer, words), ...lines, ...rest(answer, most, words).map(indented)].join('\n')
  })
  return [introduction(report, words).join('\n'), ...parts].join('\n\n')
}

/** For a pull request or the summary of a job. */
export function statusMarkdown(report: StatusReport, most: number, words: Translator): string {
  const parts = report.answers.flatMap((answer) => {
    const lines = told(answer, most, words).map(
      ({ file, title, sentence }) => `- \`${file}\` ${markdownText(title)}: ${sentence}`,
    )
    const more = rest(answer, most, words).map((line) => `- ${line}`)
    return [`### ${heading(answer, words)}`, [...lines, ...more].join('\n')]
  })
  return [introduction(report, words).join(' '), ...parts].filter(Boolean).join('\n\n')
}

/** For programs: everything, however much it is. */
export function statusJson(report: StatusReport, _most: number, words: Translator): string {
  const { answers, ...counts } = report
  const questions = answers.map((answer) => ({
    name: answer.name,
    count: answer.findings.length,
    findings: answer.findings.map((finding) => {
      const { says, values, entry } = finding
      const { collection, id } = entry
      return { ...tellingOf(finding, words), collection, id, says, values }
    }),
  }))
  return JSON.stringify({ ...counts, questions }, null, 2)
}

function introduction({ asOf, entries, published, problems }: StatusReport, words: Translator) {
  return [
    words.t('status.introduction', { date: words.date(asOf), count: entries, published }),
    ...(problems > 0 ? [words.t('status.problems', { count: problems })] : []),
  ]
}

const heading = ({ name, findings }: Answer, { t }: Translator): string =>
  t(`status.${name}`, { count: findings.length })

const told = ({ findings }: Answer, most: number, words: Translator) =>
  findings.slice(0, most).map((finding) => tellingOf(finding, words))

function rest({ name, findings }: Answer, most: number, { t }: Translator): string[] {
  const count = findings.length - most
  return count > 0
    ? [t('status.more', { count, only: `--only ${name} --count ${findings.length}` })]
    : []
}

function tellingOf({ entry, place, says, values }: Finding<Says>, words: Translator) {
  const title = titleOf(entry, words.locale).text.replace(/\s+/g, ' ').trim()
  return { file: place.file, title, sentence: words.t(`status.says.${says}`, said(values, words)) }
}

function said(values: Finding['values'], words: Translator): Values {
  const wordFor: Readonly<Record<string, (value: string) => string>> = {
    date: words.date,
    language: words.languageName,
    state: (state) => words.t(`ask.state.${state as AskStateName}`),
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? (wordFor[name]?.(value) ?? value) : value,
    ]),
  )
}

const indented = (line: string): string => `  ${line}`
