import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import AskMatrix from '#components/pictures/AskMatrix.astro'
import AsksOverTime from '#components/pictures/AsksOverTime.astro'
import PositionsByCycle from '#components/pictures/PositionsByCycle.astro'
import AskList from './AskList.astro'
import Claim from './Claim.astro'
import Note from './Note.astro'
import PositionBar from './PositionBar.astro'
import PositionFlows from './PositionFlows.astro'
import Term from './Term.astro'
import Totals from './Totals.astro'

/** The components an editor may write in MDX; the schema lists their attributes, the reader lets no others through. */
export const placed: ReadonlyMap<string, AstroComponentFactory> = new Map(
  Object.entries({
    AskList,
    AskMatrix,
    AsksOverTime,
    Claim,
    Note,
    PositionBar,
    PositionFlows,
    PositionsByCycle,
    Term,
    Totals,
  }),
)
