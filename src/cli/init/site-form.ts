import { askFields, askMore } from '#cli/form/ask.ts'
import type { AskedLibrary, Asking } from '#cli/form/asking.ts'
import {
  type Answers,
  answerAt,
  type Fault,
  type Form,
  faultsOf,
  withAnswer,
} from '#cli/form/form.ts'
import type { Prompter } from '#cli/form/prompter.ts'
import { statesOf } from '#cli/new/desk.ts'
import { locales, stateCodes, type Translator, translator } from '#i18n/index.ts'
import { fieldsOfSite } from '#schema/described.ts'
import { site } from '#schema/site.ts'

/** The questions about a new site. */
export const siteForm: Form = { of: 'site', fields: fieldsOfSite, schema: site }

/** What a site has when nobody says otherwise; its words are those of its languages. */
export function withUsual(answers: Answers): Answers {
  const chosen = (answers['locales'] ?? []) as readonly string[]
  const known = chosen.filter((locale) => locales.includes(locale))
  const tagline = Object.fromEntries(
    known.map((locale) => [locale, translator(locale).t('first.tagline')]),
  )
  const { name } = answers
  return {
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    theme: { accent: '#0b5c8a' },
    ...(known.length > 0 && { tagline }),
    ...(name !== undefined && { publisher: name }),
    ...answers,
  }
}

/** What is wrong with the answers, and what the checks will ask for besides. */
export function siteFaults(answers: Answers, words: Translator): Fault[] {
  const nameless = namelessState(answers).map((locale) => ({
    at: `stateNames.${answers['stateUnderReview']}.${locale}`,
    sentence: words.t('init.state-nameless', { code: String(answers['stateUnderReview']) }),
    isMissing: false,
  }))
  const faults = faultsOf(siteForm, answers, emptyLibrary, words)
  // They follow from the name and the languages, which are missing then, too.
  const isFollowing = ({ at, isMissing }: Fault) =>
    isMissing && ['tagline', 'publisher'].includes(at)
  return [
    ...faults.filter((fault) => !isFollowing(fault)),
    ...unspoken(answers, words),
    ...nameless,
  ]
}

/** The languages that the site would have no words in. */
const unspoken = ({ locales: chosen = [] }: Answers, { t }: Translator): Fault[] =>
  (chosen as readonly string[])
    .filter((locale) => !locales.includes(locale))
    .map((locale) => ({
      at: 'locales',
      sentence: t('problem.unknown-locale', { locale, allowed: locales.join(', ') }),
      isMissing: false,
    }))

const emptyLibrary = { folder: '', ids: () => [] }

/** The languages in which a State that ISO 3166-1 does not know has no name. */
function namelessState(answers: Answers): string[] {
  const code = answers['stateUnderReview']
  if (typeof code !== 'string' || stateCodes.includes(code)) return []
  if (!/^[A-Z]{3}$/.test(code)) return []
  return ((answers['locales'] ?? []) as readonly string[]).filter(
    (locale) => answerAt(answers, ['stateNames', code, locale]) === undefined,
  )
}

/** Asks for all that a site needs, its languages first; what it usually has is proposed. */
export async function askSite(
  given: Answers,
  prompter: Prompter,
  words: Translator,
): Promise<Answers> {
  const inOne = askingFor([], prompter, words)
  const languages = fieldsOfSite.filter(({ name }) => name === 'locales' && !(name in given))
  const first = await askFields(languages, given, inOne)
  const asking = askingFor((first['locales'] ?? []) as readonly string[], prompter, words)
  let answers: Answers = first
  for (const field of fieldsOfSite.filter(({ name, isRequired }) => isRequired || usual.has(name)))
    if (!(field.name in answers))
      answers = await askFields([field], proposing(answers, field.name), asking)
  const named = await askStateNames(answers, asking)
  return Object.keys(given).length > 0 ? named : askMore(named, asking, [...usual])
}

/** Nearly every site says these, too. */
const usual = new Set(['timeZone', 'reportLink'])

/** The answers with what is proposed for one field more. */
function proposing(answers: Answers, field: string): Answers {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const proposal = { timeZone: zone, ...withUsual(answers) }[field]
  return proposal === undefined ? answers : { ...answers, [field]: proposal }
}

async function askStateNames(answers: Answers, { prompter, words }: Asking): Promise<Answers> {
  const code = String(answers['stateUnderReview'])
  let named = answers
  for (const locale of namelessState(answers)) {
    const name = await prompter.text({
      question: words.t('init.state-name', { code, language: words.languageName(locale) }),
      fault: (text) => (text === '' ? words.t('init.state-nameless', { code }) : undefined),
    })
    named = withAnswer(named, ['stateNames', code, locale], name)
  }
  return named
}

const askingFor = (chosen: readonly string[], prompter: Prompter, words: Translator): Asking => ({
  form: siteForm,
  prompter,
  words,
  library: libraryFor(prompter, words),
  locales: chosen,
})

const libraryFor = (prompter: Prompter, words: Translator): AskedLibrary => ({
  ...emptyLibrary,
  choices: () => [],
  states: statesOf(words),
  makeState: () =>
    prompter.text({
      question: words.t('init.state-code'),
      fault: (code) =>
        /^[A-Z]{3}$/.test(code) ? undefined : words.t('expects.state-code', { value: code }),
    }),
  locales: locales.map((locale) => ({
    value: locale,
    label: words.languageName(locale),
    hint: locale,
  })),
})
