import type { Translator } from '#i18n/index.ts'
import { named, sentenceOf } from '#i18n/report.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { isError } from '#model/problem.ts'
import type { Known, LocatedProblem } from './_readings.ts'
import type { Facts, Line } from './facts.ts'

/** @param path of the page in the browser, with the base path of the site */
export function factsOf(path: string, base: string, known: Known, words: Translator): Facts {
  const { t } = words
  const found = known.good && entryAt(path, base, known.good.corpus)
  const files = found ? filesOf(found.entry, found.locale) : []
  const problems = known.problems.filter(isError)
  const warnings = known.problems.filter(
    (problem) => !isError(problem) && found && isAbout(problem, found.entry),
  )
  return {
    generation: known.generation,
    locale: words.locale,
    direction: words.direction,
    problems: problems.map((problem) => lineOf(problem, words)),
    summary: t(known.good ? 'dev.problems' : 'dev.problems-at-first', { count: problems.length }),
    files,
    made: files.length > 0 ? t('dev.made-from') : t('dev.made-from-many'),
    warnings: warnings.map((problem) => lineOf(problem, words)),
    counted: t('report.warnings', { count: warnings.length }),
    hide: t('dev.hide'),
    open: t('dev.open'),
  }
}

function entryAt(path: string, base: string, corpus: Corpus) {
  const [first, ...others] = corpus.site.locales
  const inside = `/${path.slice(base.length)}`
  const locale = others.find((other) => inside.startsWith(`/${other}/`))
  const address = locale === undefined ? inside : inside.slice(locale.length + 1)
  const entry = corpus.at(decodeURI(address.replace(/\/page\/\d+\/$/, '/').replace(/\/?$/, '/')))
  return entry && { entry, locale: locale ?? first }
}

/** The translation comes first on its page: who reads it there wants to mend it. */
function filesOf({ file, translations }: Entry, locale: string | undefined): string[] {
  const translation = translations.find((each) => each.locale === locale)
  return [...(translation ? [translation.file] : []), file]
}

const isAbout = ({ file }: LocatedProblem, entry: Entry): boolean =>
  [entry, ...entry.translations].some((place) => place.file === file)

function lineOf(problem: LocatedProblem, words: Translator): Line {
  const { file, line, column, field, code } = problem
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return { place, field: named(field), sentence: sentenceOf(problem, words), code }
}
