import { insideLinks } from '#model/bodies.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { isPublic, publicFrom } from '#model/visibility.ts'
import { idsPointing } from './_pointing.ts'
import type { Check } from './check.ts'

/**
 * What is public names nothing that is not: its id alone can say too much, and the link would lead nowhere. An
 * embargoed entry may name what becomes public with it or before; an embargo that has ended hides nothing.
 */
export const hiddenReference: Check<'hidden-reference'> = function* (corpus) {
  for (const { from, target, place: entry, ...where } of pointings(corpus))
    if (target && isHiddenFrom(from, target, corpus.asOf)) {
      const { id, data } = target
      const values = { id, visibility: data.visibility }
      yield { code: 'hidden-reference', entry, ...where, values }
    }
}

interface Pointing extends Pick<Problem, 'field' | 'line' | 'column'> {
  from: Entry
  place: Problem['entry']
  target: Entry | undefined
}

function* pointings(corpus: Corpus): Generator<Pointing> {
  for (const { to, ...pointing } of idsPointing(corpus))
    yield { ...pointing, target: corpus.find(to.collection, to.id) }
  for (const { entry, place, target, link } of insideLinks(corpus))
    yield { from: entry, place, target, field: '', line: link.line, column: link.column }
}

const isHiddenFrom = (from: Entry, target: Entry, asOf: Day): boolean =>
  !isPublic(target.data, asOf) && publicFrom(target.data) > publicFrom(from.data)
