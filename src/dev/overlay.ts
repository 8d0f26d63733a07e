import { element, lines } from './elements.ts'
import type { Facts } from './facts.ts'

/** Hidden by the person who writes, until there are other problems. */
let hidden = ''

/** What stops a build, over the page as it was before. It goes by itself when it is mended. */
export function overlay({ problems, summary, hide, open }: Facts): Node[] {
  const what = JSON.stringify(problems)
  if (problems.length === 0 || what === hidden) return []
  const button = element('button', { type: 'button' }, hide)
  const box = element(
    'section',
    { role: 'alert', 'aria-labelledby': 'summary', tabindex: '-1' },
    element('div', {}, element('h2', { id: 'summary' }, summary), button),
    lines(problems, open),
  )
  const close = () => {
    hidden = what
    box.remove()
  }
  button.addEventListener('click', close)
  box.addEventListener('keydown', ({ key }) => key === 'Escape' && close())
  return [box]
}
