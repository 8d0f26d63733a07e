import { answer, type Facts, news, question, timing } from './facts.ts'
import { overlay } from './overlay.ts'
import { panel } from './panel.ts'
import styles from './writing.css?inline'

/** Apart from the page, so that the styles of neither reach the other. */
const host = document.createElement('samleng-dev')
const root = host.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)
root.adoptedStyleSheets = [sheet]

const ask = () => import.meta.hot?.send(question, location.pathname)

/** Which reading this page was made from; where the page cannot say it, the one that it is told of first. */
let generation = generationOfPage()

function generationOfPage(): number | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const said = navigation?.serverTiming.find(({ name }) => name === timing)
  return said && Number(said.description)
}

import.meta.hot?.on(answer, (facts: Facts) => {
  generation ??= facts.generation
  if (facts.generation !== generation) return location.reload()
  host.lang = facts.locale
  host.dir = facts.direction
  root.replaceChildren(panel(facts), ...overlay(facts))
  document.documentElement.append(host)
})
import.meta.hot?.on(news, ask)
ask()
