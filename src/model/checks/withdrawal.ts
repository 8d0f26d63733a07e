import { type Corpus, corpusOn, publicPart } from '#model/corpus.ts'
import type { Place } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Withdrawal } from '#schema/moves.ts'
import type { Check } from './check.ts'

type Code = 'withdrawal-language' | 'withdrawal-source'

/** What is said of a page that was taken back is in languages of the site, and its sources can be opened. */
export const withdrawal: Check<Code> = function* (corpus, { moves: place, today }) {
  const all = Object.entries(corpus.addresses.withdrawn)
  if (all.length === 0) return
  const seen = publicPart(corpusOn(corpus, today))
  for (const [address, said] of all) yield* problemsOf(`withdrawn.${address}`, said, seen, place)
}

function* problemsOf(
  field: string,
  { reason, sources }: Withdrawal,
  seen: Corpus,
  entry: Place,
): Generator<Problem<Code>> {
  const { locales } = seen.site
  for (const locale of Object.keys(reason).filter((each) => !locales.includes(each)))
    yield {
      code: 'withdrawal-language',
      entry,
      field: `${field}.reason.${locale}`,
      values: { locale, allowed: locales.join(', ') },
    }
  for (const [index, id] of sources.entries()) {
    if (seen.has('sources', id)) continue
    const ids = seen.of('sources').map((source) => source.id)
    const meant = nearest(id, ids)
    yield {
      code: 'withdrawal-source',
      entry,
      field: `${field}.sources.${index}`,
      values: { id, ...(meant !== undefined && { nearest: meant }) },
    }
  }
}
