import type { Collection } from './collection.ts'
import { describedParts } from './described-parts.ts'

/** What an attribute of a component holds: text, the id of an entry, or one of some words. */
export interface ComponentAttribute {
  required?: true
  references?: Collection
  oneOf?: readonly string[]
}

/**
 * The components that an MDX body may use: a form, not a program. Each stands in `src/components/` under its name;
 * attributes are plain text in quotes.
 */
export const components: Readonly<Record<string, Readonly<Record<string, ComponentAttribute>>>> = {
  /** Words that somebody claims, shown as a claim with its source. */
  Claim: { source: { required: true, references: 'sources' } },
  /** Asks with their states, of a meeting, of a sector, of both, or all. */
  AskList: { meeting: { references: 'meetings' }, sector: { references: 'sectors' } },
  /** A picture of all asks by sector and state. */
  AskMatrix: {},
  /** A picture of all asks over time: made, answered, waiting. */
  AsksOverTime: {},
  /** The positions of a review as one bar and its table. */
  PositionBar: { review: { required: true, references: 'reviews' } },
  /** A picture of the positions that a State changed. */
  PositionFlows: { review: { required: true, references: 'reviews' } },
  /** A picture of the positions declared in each cycle, side by side. */
  PositionsByCycle: {},
  /** The declared totals of a review beside those recorded here. */
  Totals: { review: { required: true, references: 'reviews' } },
  /** A word of the field and what it means. */
  Term: { name: { required: true } },
  /** Something the reader should know besides. */
  Note: {},
  /** Two examples, side by side. */
  Pair: {},
  /** A file of the content as it should not be written. */
  Wrong: { file: { required: true } },
  /** What the check says of the wrong example that it stands in. */
  Says: {},
  /** A file of the content as it should be written. */
  Right: { file: { required: true } },
  /** A part of the reference of fields: what each is called, means and holds. */
  Fields: { of: { required: true, oneOf: describedParts } },
}
