import type { Corpus } from '#model/corpus.ts'
import type { Place } from '#model/entry.ts'
import type { Check, Surroundings } from './check.ts'

/** Every code of a State is one that has a name. ISO 3166-1 keeps XAA to XZZ free, for made-up States. */
export const unknownStateCode: Check<'unknown-state-code'> = function* (corpus, around) {
  const known = knownStates(corpus, around)
  if (known.size === 0) return
  for (const { entry, field, code } of statesIn(corpus, around)) {
    if (known.has(code) || /^X/.test(code)) continue
    const meant = [...known].find((other) => lettersOf(other) === lettersOf(code))
    yield {
      code: 'unknown-state-code',
      entry,
      field,
      values: { code, ...(meant !== undefined && { nearest: meant }) },
    }
  }
}

/** None when nobody said which States a language has names for. */
function knownStates({ site }: Corpus, { languages }: Surroundings): Set<string> {
  const named = Object.values(languages).flatMap(({ states }) => states)
  return new Set(named.length > 0 ? [...named, ...Object.keys(site.stateNames)] : [])
}

/** Of three letters, one other letter makes any of a dozen States; letters that changed places make one. */
const lettersOf = (code: string): string => [...code].sort().join('')

interface PlacedState {
  entry: Place
  field: string
  code: string
}

function* statesIn(corpus: Corpus, around: Surroundings): Generator<PlacedState> {
  const { stateUnderReview } = corpus.site
  yield { entry: around.site, field: 'stateUnderReview', code: stateUnderReview }
  for (const entry of corpus.of('reviews')) {
    yield { entry, field: 'stateUnderReview', code: entry.data.stateUnderReview }
    for (const [index, code] of entry.data.troika.entries())
      yield { entry, field: `troika.${index}`, code }
  }
  for (const entry of corpus.of('recommendations'))
    for (const [index, code] of entry.data.recommendingStates.entries())
      yield { entry, field: `recommendingStates.${index}`, code }
}
