import { isKey, type Key, type Translator, type Values } from './index.ts'
import { visible } from './visible.ts'

/** A problem with its place worked out; the model's own shape stays unknown here. */
export interface ReportedProblem {
  code: string
  level?: 'error' | 'warning'
  /** From the project folder. */
  file: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 units; none where only the line is known. */
  column?: number
  /** Where it stands in a spreadsheet or a table, whose lines nobody sees; takes the place of the line. */
  at?: DocumentPlace
  /** The path of the field; empty when it is about the whole file. */
  field: string
  values: Values
}

/** A table, a row or a cell, as a person finds it in their program; nothing at all is the whole file. */
export interface TablePlace {
  /** Its name, in a spreadsheet of several. */
  sheet?: string
  /** 1-based, in a document of several tables. */
  table?: number
  /** 1-based. */
  row?: number
  /** `A`, `B` … `AA`. */
  column?: string
}

/** The same for what is no table: each as far as the kind of file has it. */
export interface DocumentPlace extends TablePlace {
  /** 1-based, of a PDF. */
  page?: number
  /** 1-based, of a document of Word: those that hold anything, in tables too, as they stand. */
  paragraph?: number
  /** 1-based, of a text. */
  line?: number
  /** Where it ends, if not on that line. */
  lastLine?: number
}

export interface Outcome {
  /** A site was written all the same, as the dev server does. */
  built: boolean
}

/**
 * All problems for a person, one a line, then a line of total:
 * `file:line:column  field  what is wrong; then what to do  [code]`.
 *
 * @param files how many files were read
 */
export function reportText(
  problems: readonly ReportedProblem[],
  files: number,
  words: Translator,
  outcome: Outcome,
): string {
  const lines = reportLines(problems, words)
  return [...lines, totalOf(problems, files, words, outcome)].join('\n')
}

/** Each problem as a line for a person. */
export const reportLines = (problems: readonly ReportedProblem[], words: Translator): string[] =>
  problems.map((problem) => {
    const { field, code } = problem
    const parts = [named(field), sentenceOf(problem, words), `[${code}]`]
    return visible(`${placeOf(problem, words)} ${parts.filter((part) => part !== '').join('  ')}`)
  })

/** One space short of the field, so that a line number of two digits may take the second. */
export function placeOf({ file, line, column, at }: ReportedProblem, words: Translator): string {
  if (at) return `${[file, ...placeWords(at, words)].join(' ')} `
  return column === undefined ? `${file}:${String(line).padEnd(2)}` : `${file}:${line}:${column} `
}

/** Annotations of GitHub Actions, each at its line of the file, then the line of total. */
export function reportGithub(
  problems: readonly ReportedProblem[],
  files: number,
  words: Translator,
  outcome: Outcome,
): string {
  return [...annotations(problems, words), totalOf(problems, files, words, outcome)].join('\n')
}

/** Errors first, and a word where GitHub will not show all of them: ten of each kind for a step of a job. */
export function annotations(problems: readonly ReportedProblem[], words: Translator): string[] {
  const shown = 10
  const lines = errorsFirst(problems).map((problem) => {
    const { at = {}, field, code, level = 'error' } = problem
    const place = placeWords(at, words).join(' ')
    const message = [place, named(field), sentenceOf(problem, words), `[${code}]`]
    const told = message.filter((part) => part !== '').join('  ')
    return `::${level} ${annotated(problem)},title=${code}::${escapeData(visible(told))}`
  })
  return countsOf(problems).some((count) => count > shown)
    ? [...lines, `::notice::${escapeData(words.t('report.not-all-shown', { shown }))}`]
    : lines
}

export const errorsFirst = (problems: readonly ReportedProblem[]): ReportedProblem[] => [
  ...problems.filter(({ level }) => level !== 'warning'),
  ...problems.filter(({ level }) => level === 'warning'),
]

function annotated({ file, line, column }: ReportedProblem): string {
  const at = column === undefined ? '' : `,col=${column}`
  return `file=${escapeProperty(file)},line=${line}${at}`
}

/** For programs: the problems with their sentences, the files read, and how many stop the build. */
export function reportJson(
  problems: readonly ReportedProblem[],
  files: number,
  words: Translator,
): string {
  const [errors, warnings] = countsOf(problems)
  const told = problems.map((problem) => toldOf(problem, words))
  return JSON.stringify({ files, errors, warnings, problems: told }, null, 2)
}

/** A problem with its sentence, for programs. */
export function toldOf(problem: ReportedProblem, words: Translator) {
  const { file, line, column, at, field, code, level = 'error', values } = problem
  const message = sentenceOf(problem, words)
  return { file, line, column, ...(at && { at }), field, code, level, message, values }
}

/**
 * The sentence of a problem. A value of a wrong kind has the sentence of the kind, `expects.<kind>`; where there is
 * a nearest right value, the sentence that ends in “Did you mean”, `….nearest`.
 */
export function sentenceOf(
  { code, values }: Pick<ReportedProblem, 'code' | 'values'>,
  words: Translator,
): string {
  const key = values['expects'] === undefined ? `problem.${code}` : `expects.${values['expects']}`
  const nearest = `${key}.nearest`
  return words.t(
    existing(values['nearest'] !== undefined && isKey(nearest) ? nearest : key),
    values,
  )
}

/** `sheet “Data” row 12 column C`, as far as it is known. Numbers stay as the program shows them. */
export const placeWords = (place: DocumentPlace, words: Translator): string[] =>
  (['page', 'paragraph', 'line', 'sheet', 'table', 'row', 'column'] as const)
    .filter((part) => place[part] !== undefined)
    .map((part) => words.t(`report.${part}`, { [part]: String(place[part]) }))

function existing(key: string): Key {
  if (!isKey(key)) throw new RangeError(`There are no words for “${key}” in src/i18n/.`)
  return key
}

export function totalOf(
  problems: readonly ReportedProblem[],
  files: number,
  words: Translator,
  { built }: Outcome,
): string {
  const [errors, warnings] = countsOf(problems)
  if (problems.length === 0) return words.t('report.no-problems', { count: files })
  const counted = [
    ...(errors > 0 ? [words.t('report.problems', { count: errors })] : []),
    ...(warnings > 0 ? [words.t('report.warnings', { count: warnings })] : []),
  ]
  const inFiles = words.t('report.in-files', { counted: words.list(counted), count: files })
  return errors > 0 && !built ? `${inFiles} ${words.t('report.nothing-built')}` : inFiles
}

export function countsOf(problems: readonly ReportedProblem[]): [errors: number, warnings: number] {
  const warnings = problems.filter(({ level }) => level === 'warning').length
  return [problems.length - warnings, warnings]
}

/** `sectors.0` → `sectors`: the line says which one, and the sentence names it. Names can be as long as a file. */
export const named = (field: string): string =>
  `${field.slice(0, 80)}${field.length > 80 ? '…' : ''}`.replace(/\.\d+$/, '')

/** Workflow commands end at a line break, and properties at a comma or colon (github.com/actions/toolkit). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
