import { locales } from '#i18n/index.ts'

/** A made-up file of a content folder. */
export interface MadeFile {
  /** From the content folder, with `/` between the parts. */
  path: string
  text: string
}

type Scalar = string | number | boolean | readonly string[]
type Fields = Readonly<Record<string, Scalar | readonly Readonly<Record<string, Scalar>>[]>>

/** Written as an editor would: a line for each field, a short list in brackets, a block for each event. */
export function madeEntry(collection: string, id: string, fields: Fields, body = ''): MadeFile {
  const lines = Object.entries(fields).map(([name, value]) => `${name}:${written(value)}\n`)
  return { path: `${collection}/${id}.md`, text: `---\n${lines.join('')}---\n${body}\n` }
}

function written(value: Fields[string]): string {
  if (!Array.isArray(value)) return ` ${value}`
  const items = value as readonly (string | Readonly<Record<string, Scalar>>)[]
  const blocks = items.filter((item) => typeof item !== 'string')
  if (blocks.length === 0) return ` [${items.join(', ')}]`
  return blocks
    .map((block) => Object.entries(block).map(([name, inner]) => `${name}:${written(inner)}`))
    .map((lines) => `\n  - ${lines.join('\n    ')}`)
    .join('')
}

const inEachLanguage = (words: string): string =>
  `{ ${locales.map((locale) => `${locale}: ${words}`).join(', ')} }`

/** @param states the codes of those that are made up: only their names here make them known */
export const madeSite = (states: readonly string[]): MadeFile => ({
  path: 'site.yml',
  text: `name: ${inEachLanguage('Made-up ledger')}
tagline: ${inEachLanguage('A ledger made up to be measured.')}
url: https://ledger.example.org/
locales: [${locales.join(', ')}]
stateUnderReview: ${states[0]}
stateNames:
${states.map((code) => `  ${code}: ${inEachLanguage(`Land of ${code}`)}`).join('\n')}
asOf: 2026-01-15
recommendationPages: followed
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
publisher: ${inEachLanguage('Nobody')}
theme: { accent: "#0f4c5c" }
`,
})
