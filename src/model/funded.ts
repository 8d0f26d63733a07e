import { type AskOn, asksOn } from './asks.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { onceFor } from './once.ts'

/**
 * What the money of a funder touched, as the content says it and as the ledger stands on the day of the corpus. Nothing
 * is said of what it brought about: an answer may come without any money, and money without any answer.
 */
export interface Funded {
  funder: Entry<'organizations'>
  /** What it pays for under a name of its own; what these pay for is paid for by the funder. */
  projects: readonly Entry<'organizations'>[]
  meetings: readonly Entry<'meetings'>[]
  briefs: readonly Entry<'briefs'>[]
  /** Those that were paid for, and those made in meetings that were. */
  asks: readonly AskOn[]
  /** The recommendations that took up one of the asks. */
  takenUpIn: readonly Entry<'recommendations'>[]
}

/** Every organization, and every project, of which the content says that it paid for something. */
export const fundersOf = onceFor((corpus: Corpus): readonly Funded[] =>
  corpus
    .of('organizations')
    .map((funder) => fundedBy(funder, corpus))
    .filter(({ projects, meetings, briefs, asks }) =>
      [projects, meetings, briefs, asks].some(({ length }) => length > 0),
    ),
)

function fundedBy(funder: Entry<'organizations'>, corpus: Corpus): Funded {
  const payers = withProjects(funder, corpus)
  const paid = <C extends 'meetings' | 'briefs' | 'asks'>(collection: C): ReadonlySet<Entry<C>> =>
    new Set(payers.flatMap((payer) => corpus.referring(payer, collection, 'fundedBy')))
  const meetings = inOrder('meetings', paid('meetings'), corpus)
  const made = meetings.flatMap((meeting) => corpus.referring(meeting, 'asks', 'meeting'))
  const asks = asksOn(inOrder('asks', new Set([...paid('asks'), ...made]), corpus), corpus)
  const ids = new Set(asks.flatMap(({ ask }) => ask.data.takenUpIn))
  return {
    funder,
    projects: payers.slice(1),
    meetings,
    briefs: inOrder('briefs', paid('briefs'), corpus),
    asks,
    takenUpIn: corpus.of('recommendations').filter(({ id }) => ids.has(id)),
  }
}

/** The funder first, then all that it pays for, and what that pays for in its turn. */
function withProjects(
  funder: Entry<'organizations'>,
  corpus: Corpus,
): readonly Entry<'organizations'>[] {
  const payers = new Set([funder])
  // A set goes on to what is added while it is walked through, and holds nothing twice: circles end.
  for (const payer of payers)
    for (const project of corpus.referring(payer, 'organizations', 'fundedBy')) payers.add(project)
  return [...payers]
}

/** In the order in which they are listed. */
const inOrder = <C extends 'meetings' | 'briefs' | 'asks'>(
  collection: C,
  some: ReadonlySet<Entry<C>>,
  corpus: Corpus,
): readonly Entry<C>[] => corpus.of(collection).filter((entry) => some.has(entry))
