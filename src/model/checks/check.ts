import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { ProtectedName } from '#model/protected-names.ts'
import type { Allowance } from '#schema/allowed.ts'
import type { ImportTable } from '#schema/import.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import type { Traces } from './traces.ts'

/** A rule on content. It is given the whole corpus, drafts included, and yields every breach. */
export type Check<Code extends string = string> = (
  corpus: Corpus,
  around: Surroundings,
) => Iterable<Problem<Code>>

/** What a rule may need to know that is not an entry. */
export interface Surroundings {
  /** The content folder as editors see it: `content`. */
  folder: string
  /** Where `site.yml` stands. */
  site: Place
  /** What the words of spreadsheets mean here, and where that stands. */
  imports: { table: ImportTable; place: Place }
  /** What may be published although it looks like personal data, and where that stands. */
  allowed: { list: readonly Allowance[]; place: Place }
  /** What was found behind links to other sites, when somebody last looked. */
  linkRecords: LinkRecords
  /** Where the list of published addresses stands, and what became of some. */
  addressList: Place
  moves: Place
  /** Names that must not be published, from a list outside the content folder. */
  protectedNames: readonly ProtectedName[]
  /** Each file as it is written, by its path from the project folder. */
  texts: ReadonlyMap<string, string>
  /** What the reader knows beforehand of the texts of some files, by their path from the project folder. */
  traces: ReadonlyMap<string, Traces>
  /** Where the synonyms stand. */
  synonyms: Place
  /** The later of the day of the reading and the day of the clock: what is dated after it has not happened. */
  today: Day
  /** Addresses of the attachments that exist: `/files/map.png`. */
  attachments: ReadonlySet<string>
  /** `collection/id` of each file that is there and could not be read: no rule may say that it does not exist. */
  broken: ReadonlySet<string>
  /** What rules must know of each language in which the site has words; none means that nobody said. */
  languages: Readonly<Record<string, LanguageRules>>
}

export interface LanguageRules {
  /** Link texts that say nothing about where they lead, in lower case. */
  vagueLinks: readonly string[]
  /** The codes of the States that it has names for. */
  states: readonly string[]
}
