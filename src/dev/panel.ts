import { element, lines, placeLink } from './elements.ts'
import type { Facts } from './facts.ts'

let isOpen = false

/** Which files make the page, and what the check says of them: a line in the corner, that opens. */
export function panel({ files, made, warnings, counted, open }: Facts): HTMLElement {
  const [first = ''] = files
  const summary = element(
    'summary',
    {},
    element('span', {}, first === '' ? made : first),
    ...(warnings.length > 0 ? [element('strong', {}, counted)] : []),
  )
  const details = element(
    'details',
    {},
    summary,
    ...(files.length > 0
      ? [
          element('p', {}, made),
          element('ul', {}, ...files.map((file) => element('li', {}, placeLink(file, open)))),
        ]
      : []),
    ...(warnings.length > 0 ? [lines(warnings, open)] : []),
  )
  details.open = isOpen
  details.addEventListener('toggle', () => {
    isOpen = details.open
  })
  return element('aside', { 'aria-label': made }, details)
}
