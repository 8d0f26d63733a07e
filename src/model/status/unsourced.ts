import type { Corpus } from '#model/corpus.ts'
import type { Body, Entry } from '#model/entry.ts'
import { type Finding, isFinished, type Question } from './question.ts'

/**
 * What a reader cannot verify, or not for long: first texts that name no source at all, then sources that lead nowhere,
 * that are themselves drafts, and of which no copy is known.
 */
export const unsourced: Question<'unsourced', Lack> = {
  name: 'unsourced',
  findings(corpus) {
    const sources = corpus.of('sources').filter(isFinished)
    return [
      ...corpus.all
        .filter(isFinished)
        .filter(saysWithoutSource)
        .map(finding('text-without-source')),
      ...sources.filter(leadsNowhere).map(finding('source-nowhere')),
      ...draftRecords(sources, corpus),
      ...sources.filter(isUnarchived).map(finding('source-unarchived')),
    ]
  },
}

type Lack = 'text-without-source' | 'source-nowhere' | 'source-draft' | 'source-unarchived'

const finding =
  (says: Lack) =>
  (entry: Entry): Finding<Lack> => ({ entry, place: entry, says, values: {} })

/** The schema asks the others for sources; pages are about the site itself. */
const saysWithoutSource = ({ collection, data, body }: Entry): boolean =>
  !('sources' in data) &&
  collection !== 'pages' &&
  collection !== 'sources' &&
  body.sections.some(({ text }) => text !== '') &&
  !pointsToSource(body)

const pointsToSource = ({ links, references = [] }: Body): boolean =>
  links.some(({ to }) => to === undefined || to.address.startsWith('/sources/')) ||
  references.some(({ collection }) => collection === 'sources')

const leadsNowhere = ({ data }: Entry<'sources'>): boolean =>
  [data.url, data.archived, data.file].every((place) => place === undefined)

const isUnarchived = ({ data }: Entry<'sources'>): boolean =>
  data.url !== undefined && data.archived === undefined && data.file === undefined

/** Those on which most rests first. */
function draftRecords(sources: readonly Entry<'sources'>[], corpus: Corpus): Finding<Lack>[] {
  return sources
    .filter(({ data }) => data.record === 'draft')
    .map((entry) => ({ entry, count: restingOn(entry, corpus) }))
    .sort((a, b) => b.count - a.count)
    .map(({ entry, count }) => ({
      entry,
      place: entry,
      says: 'source-draft',
      values: { count },
    }))
}

const restingOn = (source: Entry<'sources'>, { references }: Corpus): number =>
  new Set(
    references
      .filter(({ to }) => to.collection === 'sources' && to.id === source.id)
      .map(({ from }) => from),
  ).size
