import type { SSRResult } from 'astro'
import {
  type AstroComponentFactory,
  type ComponentSlots,
  createComponent,
  render,
  renderComponent,
} from 'astro/runtime/server/index.js'
import AskMatrix from '#components/pictures/AskMatrix.astro'
import AsksOverTime from '#components/pictures/AsksOverTime.astro'
import PositionsByCycle from '#components/pictures/PositionsByCycle.astro'
import type { View } from '#components/view.ts'
import AskList from './AskList.astro'
import Claim from './Claim.astro'
import Note from './Note.astro'
import PositionBar from './PositionBar.astro'
import PositionFlows from './PositionFlows.astro'
import Term from './Term.astro'
import Totals from './Totals.astro'

/** The components an editor may write in MDX; the schema lists their props, the reader refuses all others. */
const components: Record<string, AstroComponentFactory> = {
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
}

/** The same components with the view of the page: MDX passes them only what the editor wrote. */
export const componentsFor = (view: View): Record<string, AstroComponentFactory> =>
  Object.fromEntries(
    Object.entries(components).map(([name, component]) => [
      name,
      createComponent(
        (result: SSRResult, props: Record<string, unknown>, slots: ComponentSlots) =>
          render`${renderComponent(result, name, component, { ...props, view }, slots)}`,
      ),
    ]),
  )
