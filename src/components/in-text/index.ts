import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import AskMatrix from '#components/pictures/AskMatrix.astro'
import AsksOverTime from '#components/pictures/AsksOverTime.astro'
import PositionsByCycle from '#components/pictures/PositionsByCycle.astro'
import AskList from './AskList.astro'
import Claim from './Claim.astro'
import Fields from './Fields.astro'
import Note from './Note.astro'
import Pair from './Pair.astro'
import PositionBar from './PositionBar.astro'
import PositionFlows from './PositionFlows.astro'
import Right from './Right.astro'
import Says from './Says.astro'
import Term from './Term.astro'
import Totals from './Totals.astro'
import Wrong from './Wrong.astro'

/** The components an editor may write in MDX; the schema lists their attributes, the reader lets no others through. */
export const placed: ReadonlyMap<string, AstroComponentFactory> = new Map(
  Object.entries({
    AskList,
    AskMatrix,
    AsksOverTime,
    Claim,
    Fields,
    Note,
    Pair,
    PositionBar,
    PositionFlows,
    PositionsByCycle,
    Right,
    Says,
    Term,
    Totals,
    Wrong,
  }),
)
