/** An element with some attributes, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

/** A list of problems, each with its place, which opens in the editor of the person who writes. */
export const lines = (
  problems: readonly { place: string; field: string; sentence: string; code: string }[],
  open: string,
): HTMLUListElement =>
  element(
    'ul',
    {},
    ...problems.map(({ place, field, sentence, code }) =>
      element(
        'li',
        {},
        placeLink(place, open),
        ...(field === '' ? [] : [' ', element('code', {}, field)]),
        element('p', {}, sentence),
        element('small', {}, `[${code}]`),
      ),
    ),
  )

/** Vite opens the file at its line (https://vite.dev/guide/api-plugin); the page stays where it is. */
export function placeLink(place: string, title: string): HTMLAnchorElement {
  const href = `/__open-in-editor?file=${encodeURIComponent(place)}`
  const link = element('a', { href, title }, place)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    fetch(href)
  })
  return link
}
