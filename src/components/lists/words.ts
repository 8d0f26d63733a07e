import { type Spoken, spokenIn } from '#components/spoken.ts'
import type { View } from '#components/view.ts'
import type { Key } from '#i18n/index.ts'
import { type ListedCollection, type Lists, listOrders } from '#model/lists.ts'

/** What the script of a list must know to filter it, and to speak the language of the page; sent along as JSON. */
export interface ListSettings extends Spoken<ListMessage> {
  /** The path of the first page of the list. */
  list: string
  /** The addresses of the columns and of the words of the list. */
  columns: string
  texts: string
}

const messages = [
  'list.none-fits',
  'list.failure.download',
  'list.failure.version',
  'list.failure.broken',
  'list.failure.worker',
  'search.loading',
  'pager.label',
  'pager.previous',
  'pager.next',
  'pager.page',
] as const satisfies readonly Key[]

export type ListMessage = (typeof messages)[number] | 'list.count-of'

export function listSettings({ collection, address }: Lists, view: View): ListSettings {
  const { messages: said, ...spoken } = spokenIn(view, messages)
  return {
    ...spoken,
    messages: { ...said, 'list.count-of': view.message(`list.count-of.${collection}`) },
    list: view.path(address),
    columns: view.sharedPath(`/lists/${collection}.json`),
    texts: view.sharedPath(`/lists/${collection}.${view.locale}.json`),
  }
}

/** The orders of a list as readers choose them; the one in which it is read needs no name in the address. */
export const orderChoices = (
  collection: ListedCollection,
  view: View,
): { name: string; label: string }[] =>
  Object.keys(listOrders[collection]).map((name, place) => ({
    name: place === 0 ? '' : name,
    label: view.t(`list.order.${name}` as Key),
  }))
