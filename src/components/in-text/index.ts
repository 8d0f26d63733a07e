import type { SSRResult } from 'astro'
import {
  type AstroComponentFactory,
  type ComponentSlots,
  createComponent,
  render,
  renderComponent,
} from 'astro/runtime/server/index.js'
import type { View } from '#components/view.ts'
import AskList from './AskList.astro'
import Claim from './Claim.astro'
import Note from './Note.astro'
import PositionBar from './PositionBar.astro'
import Term from './Term.astro'
import Totals from './Totals.astro'

/** The components an editor may write in MDX; the schema lists their props, the reader refuses all others. */
const components: Record<string, AstroComponentFactory> = {
  AskList,
  Claim,
  Note,
  PositionBar,
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
