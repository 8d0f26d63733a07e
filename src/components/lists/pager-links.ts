import { element } from '#components/search/elements.ts'
import type { Speaker } from '#components/speaker.ts'
import { type ListPage, pageNumbers } from '#model/list-pages.ts'
import type { ListMessage } from './words.ts'

/** The same as Pager.astro shows, for a list that was filtered here. */
export function pagerLinks(
  page: ListPage,
  hrefOf: (number: number) => string,
  { say, count }: Speaker<ListMessage>,
): Node[] {
  const { number, last } = page
  if (last === 1) return []
  const link = (to: number, text: string, attributes: Record<string, string | undefined> = {}) =>
    element('a', { href: hrefOf(to), 'data-page': String(to), ...attributes }, text)
  const numbered = (to: number) =>
    element(
      'li',
      { 'data-near': to === number || to === 1 || to === last ? undefined : '' },
      link(to, count(to), {
        'aria-label': say('pager.page', { number: to, last }),
        'aria-current': to === number ? 'page' : undefined,
      }),
    )
  const item = (...children: Node[]) => element('li', {}, ...children)
  const list = element(
    'ul',
    {},
    ...(number > 1 ? [item(link(number - 1, say('pager.previous'), { rel: 'prev' }))] : []),
    ...pageNumbers(page).map((to) =>
      to === undefined ? element('li', { 'aria-hidden': 'true' }, '…') : numbered(to),
    ),
    ...(number < last ? [item(link(number + 1, say('pager.next'), { rel: 'next' }))] : []),
  )
  return [element('nav', { class: 'pager no-print', 'aria-label': say('pager.label') }, list)]
}
