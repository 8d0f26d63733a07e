import type { Corpus } from '#model/corpus.ts'
import { type PersonalKind, personalDataIn, type Stretch } from '#model/personal/index.ts'
import { type Problem, spotOf } from '#model/problem.ts'
import { nameFinder, nameSieve, plainly } from '#model/protected-names.ts'
import { Allowances } from './_allowances.ts'
import { type PlacedText, visibleTexts, writtenTexts } from './_texts.ts'
import type { Check, Surroundings } from './check.ts'

type Code = (typeof codes)[PersonalKind] | 'protected-name' | 'stale-allowance'

const codes = {
  phone: 'personal-phone',
  email: 'personal-email',
  document: 'personal-document',
  card: 'personal-card',
  iban: 'personal-iban',
  coordinates: 'personal-coordinates',
} as const satisfies Readonly<Record<PersonalKind, string>>

/** Something that identifies somebody, in a text. */
interface Finding extends Stretch {
  code: Code
  values: Problem['values']
}

/**
 * Nothing leads to a person unless somebody said why it may. The files are read as they are written, comments and
 * drafts included, because all of it can be read in the repository; then as readers will see them, where escapes and
 * markup hide nothing any more.
 */
export const personalData: Check<Code> = function* (corpus, around) {
  const allowances = new Allowances(around)
  const find = finder(around)
  const told = new Set<string>()
  for (const placed of textsOf(corpus, around)) {
    const found = [...find(placed)].filter((finding) => !allowances.cover(placed, finding))
    for (const finding of found)
      if (placed.isWritten || !told.has(keyOf(placed, finding))) yield problemOf(placed, finding)
    for (const finding of found) told.add(keyOf(placed, finding))
  }
  yield* staleOnes(allowances, around)
}

function* staleOnes(allowances: Allowances, { allowed }: Surroundings) {
  for (const index of allowances.stale()) {
    const { text } = allowed.list[index] as { text: string }
    const field = `allowed.${index}`
    yield { code: 'stale-allowance' as const, entry: allowed.place, field, values: { text } }
  }
}

/** Without the files of which the reader knows that nothing is to be found there. */
function* textsOf(corpus: Corpus, around: Surroundings): Generator<PlacedText> {
  const mayHold = nameSieve(around.protectedNames)
  const isSearched = (file: string): boolean => {
    const traces = around.traces.get(file)
    return !traces || traces.isPersonal || mayHold(traces.words)
  }
  for (const placed of writtenTexts(around)) if (isSearched(placed.place.file)) yield placed
  yield* visibleTexts(corpus, isSearched)
}

/** What `site.yml` gives as the way to the coalition is no secret anywhere; names are protected even there. */
function finder({ site, texts, protectedNames }: Surroundings) {
  const findNames = nameFinder(protectedNames)
  const own = texts.get(site.file) ?? ''
  const contacts = new Set(personalDataIn(own).map((datum) => plainly(within(own, datum))))
  return function* ({ text }: PlacedText): Generator<Finding> {
    for (const { kind, ...stretch } of personalDataIn(text)) {
      const found = within(text, stretch)
      if (!contacts.has(plainly(found)))
        yield { code: codes[kind], values: { found: beginning(found) }, ...stretch }
    }
    for (const { name, ...stretch } of findNames(text))
      yield { code: 'protected-name', values: { line: name.line }, ...stretch }
  }
}

function problemOf({ place, field, line, text, isName }: PlacedText, finding: Finding) {
  const { code, values, start } = finding
  const entry = isName
    ? { file: place.file.replace(text, hidden(text, finding)), lines: {} }
    : place
  const spot = field === undefined && !isName ? spotOf(text, start) : line !== undefined && { line }
  return { code, values, entry, field: field ?? '', ...spot }
}

const keyOf = ({ place, text }: PlacedText, finding: Finding): string =>
  [place.file, finding.code, plainly(within(text, finding))].join('\n')

/** Logs of a public build outlive what is corrected: enough to find it, too little to use it. */
const beginning = (found: string): string =>
  `${found.slice(0, Math.min(6, Math.ceil(found.length / 3))).trimEnd()}…`

const hidden = (text: string, { start, end }: Stretch): string =>
  `${text.slice(0, start)}…${text.slice(end)}`

const within = (text: string, { start, end }: Stretch): string => text.slice(start, end)
