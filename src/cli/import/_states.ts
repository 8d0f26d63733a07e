import countries from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { type Translator, translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { nearest } from '#model/nearest.ts'
import type { ImportTable } from '#schema/import.ts'
import type { Site } from '#schema/site.ts'
import { folded, itemsOf } from './_folded.ts'
import { otherStateNames } from './_state-names.ts'
import { unknownState } from './_vocabulary.ts'

/** What a cell or a bracket says of States. */
export interface StatesRead {
  /** ISO 3166-1 alpha-3, each once, in the order of the text. */
  codes: string[]
  /** Names that stand for no State. */
  unknown: string[]
}

export interface States {
  /** Of one name or code. */
  code(name: string): string | undefined
  /** Of a text that names several: `Portugal; Spain`, `Iran (Islamic Republic of), Portugal and Spain`. */
  in(text: string): StatesRead
  nearest(name: string): string | undefined
}

export function statesOf(table: ImportTable, corpus: Corpus): States {
  const codes = new Map<string, string>()
  for (const [name, code] of namedBy(table, corpus))
    if (!codes.has(folded(name))) codes.set(folded(name), code)
  codes.delete('')
  const code = (name: string) =>
    codes.get(folded(name)) ?? codes.get(withoutArticle(name)) ?? madeUp.exec(name.trim())?.[0]
  return {
    code,
    in: (text) => statesIn(text, code),
    nearest: (name) => {
      const meant = nearest(folded(name), codes.keys())
      return meant === undefined ? undefined : codes.get(meant)
    },
  }
}

/** ISO 3166-1 keeps these codes free for whoever needs one. */
const madeUp = /^X[A-Z]{2}$/

type Named = [name: string, code: string]

/** By the editor's table first, then the names of the site, then those in English and in the languages of the site. */
function* namedBy({ states }: ImportTable, corpus: Corpus): Generator<Named> {
  const { site } = corpus
  yield* Object.entries(states)
  for (const [code, byLocale] of Object.entries(site.stateNames))
    yield* named(code, [code, ...Object.values(byLocale)])
  for (const [code, names] of Object.entries(otherStateNames)) yield* named(code, names)
  for (const [short, names] of Object.entries(english.countries)) {
    const code = formerCodes.has(short) ? undefined : countries.alpha2ToAlpha3(short)
    if (code !== undefined) yield* named(code, [code, ...[names].flat()])
  }
  // Codes of former States are in no list, but they may be in the files.
  yield* codesIn(corpus).map((code): Named => [code, code])
  for (const { state } of translatorsOf(site))
    for (const code of Object.keys(countries.getAlpha3Codes())) yield [state(code), code]
}

const codesIn = (corpus: Corpus): string[] => [
  ...corpus.of('reviews').map(({ data }) => data.stateUnderReview),
  ...corpus.of('recommendations').flatMap(({ data }) => data.recommendingStates),
]

const named = (code: string, names: readonly string[]): Named[] => names.map((name) => [name, code])

/** Of States that are no more, kept in the list for their old names. */
const formerCodes: ReadonlySet<string> = new Set(['DY', 'HV', 'FX', 'RH', 'TP', 'UK', 'YU'])

const withoutArticle = (name: string): string => folded(name).replace(/^the /, '')

function translatorsOf(site: Site): Translator[] {
  return site.locales.flatMap((locale) => {
    try {
      return [translator(locale)]
    } catch {
      // A language without a dictionary is a problem of the check.
      return []
    }
  })
}

function statesIn(text: string, code: (name: string) => string | undefined): StatesRead {
  const found: StatesRead = { codes: [], unknown: [] }
  for (const item of itemsOf(text, /[;|\n]|\s-\s/))
    for (const name of namesIn(item, code)) {
      const known = code(name)
      if (known !== undefined) found.codes.push(known)
      else if (!unknownState.test(folded(name))) found.unknown.push(name)
    }
  return { codes: [...new Set(found.codes)], unknown: found.unknown }
}

/** Commas and “and” stand between names and in them, so that the longest that is a name is taken each time. */
function namesIn(text: string, code: (name: string) => string | undefined): string[] {
  const parts = text.split(betweenNames)
  const names: string[] = []
  for (let start = 0; start < parts.length; ) {
    let end = parts.length
    const name = () => parts.slice(start, end).join('').trim()
    while (end > start + 1 && code(name()) === undefined) end -= 2
    if (name() !== '') names.push(name())
    start = end + 1
  }
  return names
}

/** Not inside brackets, which belong to a name: `Iran (Islamic Republic of)`. */
const betweenNames = /(\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?![^(]*\))/i
